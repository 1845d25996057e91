/** How often does the roadmap change its mind without a reason, and does it keep what it promised? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.roadmap.thrash;
