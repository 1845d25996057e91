/** Shows what the query service knows of a bet's life. */
@NullMarked
package dev.throughline.local.replaying;

import org.jspecify.annotations.NullMarked;
