/** The log of all events and those who follow it: in order, without loss, one instance at a time. */
package dev.throughline.command.log;
