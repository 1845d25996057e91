package dev.throughline.query.bet.writing;

import dev.throughline.query.platform.commands.Body;
import dev.throughline.query.platform.commands.Command;
import dev.throughline.query.platform.commands.Fields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A proposal as it was typed. */
record ProposalForm(
        @Nullable String key,
        @Nullable String portfolio,
        @Nullable String title,
        @Nullable String customer,
        @Nullable String problem,
        @Nullable String benefit,
        @Nullable String objective,
        @Nullable String innovationType,
        @Nullable String door,
        @Nullable String critical,
        @Nullable String origin,
        @Nullable String signalDate,
        @Nullable String signalSource,
        @Nullable String supersedes,
        @Nullable String acknowledgedKilled) {
    static final Fields FIELDS = Fields.of(
                    "portfolio",
                    "title",
                    "customer",
                    "problem",
                    "benefit",
                    "objective",
                    "innovationType",
                    "door",
                    "origin",
                    "supersedes",
                    "acknowledgedKilled")
            .and("signal", "signalSource")
            .and("signal.date", "signalDate")
            .and("origin.signal-missing", "signalSource")
            .and("graveyard", "acknowledgedKilled");

    static ProposalForm empty(@Nullable String portfolio) {
        return new ProposalForm(
                Command.newKey(),
                portfolio,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Command command() {
        Map<String, Object> signal =
                new Body().with("date", signalDate).with("source", signalSource).fields();
        Body body = new Body()
                .with("portfolio", portfolio)
                .with("title", title)
                .with("customer", customer)
                .with("problem", problem)
                .with("benefit", benefit)
                .with("objective", objective)
                .with("innovationType", innovationType)
                .with("door", door)
                .put("critical", critical != null)
                .with("origin", origin)
                .put("signal", signal.isEmpty() ? null : signal)
                .with("supersedes", supersedes)
                .ids("acknowledgedKilled", acknowledgedKilled);
        return Command.of("/v1/bets", body.fields(), key);
    }
}
