package dev.throughline.command.dispatch;

/** Too many commands are under way; nothing was tried. */
public final class Overload extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overload() {
        super("too many commands at once", null, false, false);
    }
}
