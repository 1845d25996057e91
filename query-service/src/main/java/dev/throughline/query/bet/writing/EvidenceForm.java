package dev.throughline.query.bet.writing;

import dev.throughline.query.platform.commands.Body;
import dev.throughline.query.platform.commands.Command;
import dev.throughline.query.platform.commands.Fields;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as it was typed. */
record EvidenceForm(
        @Nullable String key,
        @Nullable String assumption,
        @Nullable String test,
        @Nullable String cohort,
        @Nullable String externalParticipants,
        @Nullable String finding,
        @Nullable String summary,
        @Nullable String uri,
        @Nullable String sha256) {
    static final Fields FIELDS =
            Fields.of("assumption", "test", "cohort", "externalParticipants", "finding", "summary", "uri", "sha256");

    static EvidenceForm empty(@Nullable String assumption) {
        return new EvidenceForm(Command.newKey(), assumption, null, null, null, null, null, null, null);
    }

    Command command(String bet) {
        Body body = new Body()
                .with("assumption", assumption)
                .with("test", test)
                .with("cohort", cohort)
                .number("externalParticipants", externalParticipants)
                .with("finding", finding)
                .with("summary", summary)
                .with("uri", uri)
                .with("sha256", sha256);
        return Command.about(bet, "evidence", body.fields(), key);
    }
}
