/** What a question may hold, and how it is refused; knows neither REST nor GraphQL. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.platform.questions;
