/** What people write about a bet from its pages; the rules are the command service's, and its refusals stand beside the fields. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.bet.writing;
