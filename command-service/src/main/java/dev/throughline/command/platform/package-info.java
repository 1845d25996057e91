/** What the features stand on: who calls, how requests are read, how refusals are answered. */
package dev.throughline.command.platform;
