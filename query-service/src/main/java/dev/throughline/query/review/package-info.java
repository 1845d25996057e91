/** What did this week bring, what needs explaining, and who does what about it? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.review;
