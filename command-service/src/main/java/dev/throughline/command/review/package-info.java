/** Weekly reviews: exceptions, actions, the frozen deck. */
package dev.throughline.command.review;
