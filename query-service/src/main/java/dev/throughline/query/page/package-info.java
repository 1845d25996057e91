/** What is around every page: navigation, the time bar, one line that is always true, and refusals written for people. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.page;
