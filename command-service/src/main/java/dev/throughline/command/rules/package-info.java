/** What every rule of the write side is made of: pure, without framework, time and ids as arguments. */
package dev.throughline.command.rules;
