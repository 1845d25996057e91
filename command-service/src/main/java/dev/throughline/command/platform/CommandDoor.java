package dev.throughline.command.platform;

import dev.throughline.command.dispatch.Attempts;
import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.dispatch.FreshId;
import dev.throughline.command.dispatch.Permissions;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.dispatch.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every command controller does with a request: check the role, submit, answer; a refusal is told on the way. */
@Component
public class CommandDoor {
    private final Submissions submissions;
    private final Attempts attempts;

    CommandDoor(Submissions submissions, Attempts attempts) {
        this.submissions = submissions;
        this.attempts = attempts;
    }

    /** Records the command in the stream of this id. */
    public ResponseEntity<Receipt> record(String id, Object command, Conditions conditions) {
        return enter(id, command, conditions, submissions::submit);
    }

    /** Records the command in a new stream, whose id is made from a title. */
    public ResponseEntity<Receipt> recordNew(@Nullable String title, Object command, Conditions conditions) {
        return enter(FreshId.from(title), command, conditions, submissions::submitNew);
    }

    /** Records the command in the stream of a new person, whose id says nothing about them. */
    public ResponseEntity<Receipt> recordNewPerson(Object command, Conditions conditions) {
        return enter(FreshId.ofPerson(), command, conditions, submissions::submitNew);
    }

    private ResponseEntity<Receipt> enter(String id, Object command, Conditions conditions, Submission submission) {
        return Answer.to(conditions, attempts.attempt(id, command, conditions, () -> {
            Permissions.check(command.getClass().getSimpleName(), conditions.actor());
            return submission.submit(id, command, conditions);
        }));
    }

    /** One of the ways into the dispatcher. */
    private interface Submission {
        Receipt submit(String id, Object command, Conditions conditions);
    }
}
