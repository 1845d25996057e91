/** People who can be allocated: contracts, capacity, seats. */
package dev.throughline.command.contributor;
