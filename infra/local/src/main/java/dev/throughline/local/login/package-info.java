/** Who may do what on this machine: demo personas and the server that issues their tokens. */
@NullMarked
package dev.throughline.local.login;

import org.jspecify.annotations.NullMarked;
