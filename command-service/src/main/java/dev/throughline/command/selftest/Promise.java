package dev.throughline.command.selftest;

import java.util.function.BooleanSupplier;

/**
 * Something that a guarantee rests on and that a wrong part breaks silently.
 *
 * @param name short and stable
 * @param text what is expected and what to do when it is not so
 * @param kept asks the running part
 */
record Promise(String name, String text, BooleanSupplier kept) {

    /** An answer that fails is no promise kept. */
    boolean isKept() {
        try {
            return kept.getAsBoolean();
        } catch (RuntimeException failure) {
            SelfTest.LOG.debug("the check of '{}' failed", name, failure);
            return false;
        }
    }
}
