/** What people write from the pages: sent to the command service in their own name; its refusals, brought to the fields. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.platform.commands;
