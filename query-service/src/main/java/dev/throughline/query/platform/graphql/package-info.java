/** What every GraphQL view needs and none is about: limits, scalars, and the same problems as over REST. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.platform.graphql;
