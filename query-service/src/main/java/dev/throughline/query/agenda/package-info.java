/** What is due from a person or a role, and by when? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.agenda;
