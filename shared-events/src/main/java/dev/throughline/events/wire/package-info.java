/** Names, codec and headers: how events look outside Java. */
package dev.throughline.events.wire;
