/** Are the mechanisms kept: what was due, what was held on time, and what was waived? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.mechanisms;
