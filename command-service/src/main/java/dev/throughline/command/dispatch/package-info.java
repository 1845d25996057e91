/** The one way of every command: claimed, admitted, judged, recorded. */
package dev.throughline.command.dispatch;
