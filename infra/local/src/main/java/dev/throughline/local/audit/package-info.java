/** Brings an auditor's evidence to the event store and tells what came of it. */
@NullMarked
package dev.throughline.local.audit;

import org.jspecify.annotations.NullMarked;
