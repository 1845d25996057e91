package dev.throughline.command.dispatch;

/** Is told after a command was committed; may be told in vain and may miss one, so it also looks by itself. */
public interface CommitListener {
    void committed();
}
