package dev.throughline.query.bet.writing;

import dev.throughline.query.platform.commands.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decider passes on whose decision two people must approve first.
 *
 * @param words as an address carries them; none if they are too long for one
 * @param complete whether nothing else stands against the decision, so that its words need not change
 */
record ForApproval(@Nullable String words, boolean complete) {
    private static final Set<String> NOT_APPROVED = Set.of("door.approvals-missing", "door.outsider-missing");

    /** None if it is not for want of approvals that it was refused. */
    static @Nullable ForApproval of(String bet, DecisionForm form, Refusal refusal) {
        long missing = refusal.violations().stream()
                .filter(each -> NOT_APPROVED.contains(each.code()))
                .count();
        return missing == 0
                ? null
                : new ForApproval(
                        Wording.of(bet, form).words().orElse(null),
                        missing == refusal.violations().size());
    }
}
