/** What happens to a person who can be allocated. */
package dev.throughline.events.contributor;
