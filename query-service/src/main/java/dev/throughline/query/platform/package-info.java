/** What every view needs and no view is about: who asks, what a broken question gets, limits, clock. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.platform;
