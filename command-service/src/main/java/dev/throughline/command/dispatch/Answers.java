package dev.throughline.command.dispatch;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandResultMessage;

/** Takes what the command bus answers apart: a receipt, or the exception as it was thrown. */
final class Answers {
    private Answers() {}

    static Receipt orThrow(CommandResultMessage<? extends Receipt> answer) {
        if (!answer.isExceptional()) {
            return answer.getPayload();
        }
        throw switch (answer.exceptionResult()) {
            case Error error -> throw error;
            case RuntimeException failure -> failure;
            case Throwable failure -> new CommandExecutionException("a command failed", failure);
        };
    }
}
