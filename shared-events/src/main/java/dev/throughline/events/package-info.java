/** The contract between the services: what is recorded, under which names, in which JSON. */
package dev.throughline.events;
