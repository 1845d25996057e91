package dev.throughline.command.platform;

import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.dispatch.FreshId;
import dev.throughline.command.dispatch.Permissions;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.dispatch.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every command controller does with a request: check the role, submit, answer. */
@Component
public class CommandDoor {
    private final Submissions submissions;

    CommandDoor(Submissions submissions) {
        this.submissions = submissions;
    }

    /** Records the command in the stream of this id. */
    public ResponseEntity<Receipt> record(String id, Object command, Conditions conditions) {
        Permissions.check(command.getClass().getSimpleName(), conditions.actor());
        return Answer.to(conditions, submissions.submit(id, command, conditions));
    }

    /** Records the command in a new stream, whose id is made from a title. */
    public ResponseEntity<Receipt> recordNew(@Nullable String title, Object command, Conditions conditions) {
        Permissions.check(command.getClass().getSimpleName(), conditions.actor());
        return Answer.to(conditions, submissions.submitNew(FreshId.from(title), command, conditions));
    }

    /** Records the command in the stream of a new person, whose id says nothing about them. */
    public ResponseEntity<Receipt> recordNewPerson(Object command, Conditions conditions) {
        Permissions.check(command.getClass().getSimpleName(), conditions.actor());
        return Answer.to(conditions, submissions.submitNew(FreshId.ofPerson(), command, conditions));
    }
}
