/** How the interface describes itself to those who build on it. */
package dev.throughline.command.openapi;
