/** What must be true before this service may record anything; asked of the running parts, not of their settings. */
package dev.throughline.command.selftest;
