package dev.throughline.query.bet.writing;

import dev.throughline.query.platform.commands.Body;
import dev.throughline.query.platform.commands.Command;
import dev.throughline.query.platform.commands.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a decision before it is made.
 *
 * @param words the decision as an address carries it; who has none names what was asked, and the hash that a tool gave them
 * @param text why
 */
record ApprovalForm(
        @Nullable String key,
        @Nullable String words,
        @Nullable String decision,
        @Nullable String contentHash,
        @Nullable String stance,
        @Nullable String text) {
    static final Fields FIELDS =
            Fields.of("decision", "contentHash", "stance", "text").and("approval", "decision");

    /** The same with a key of its own, for a form that nobody sent yet. */
    ApprovalForm fresh() {
        return new ApprovalForm(Command.newKey(), words, decision, contentHash, stance, text);
    }

    /** Where there are words, they alone say what is approved. */
    Command command(String bet) {
        Body body = Wording.read(bet, words)
                .map(read ->
                        new Body().with("decision", read.typed().decision()).with("contentHash", read.hash()))
                .orElseGet(() -> new Body().with("decision", decision).with("contentHash", contentHash));
        return Command.about(
                bet, "approvals", body.with("stance", stance).with("text", text).fields(), key);
    }
}
