/** What other modules' tests share: golden payloads and approved contracts. */
package dev.throughline.events.testing;
