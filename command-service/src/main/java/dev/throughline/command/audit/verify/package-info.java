/** Holds the stored log against what was signed about it, in Java and SQL alone: auditors run it without the service. */
package dev.throughline.command.audit.verify;
