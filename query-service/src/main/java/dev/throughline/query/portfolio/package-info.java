/** Which portfolios are there, and by which policy do they judge? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.portfolio;
