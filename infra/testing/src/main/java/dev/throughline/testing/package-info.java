/** The one seam through which tests get a real PostgreSQL and a real broker. */
@NullMarked
package dev.throughline.testing;

import org.jspecify.annotations.NullMarked;
