/** Opens what the rules of the write side keep to themselves, to tests. */
@org.jspecify.annotations.NullMarked
package dev.throughline.command.bet.proposal;
