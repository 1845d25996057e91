package dev.throughline.local.audit;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.importing.TokenSource;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import tools.jackson.databind.JsonNode;

/**
 * Verifies what was made of the log: the events that the query service took in against the log, by us; and its rows and
 * the decks of closed weeks against those events, by itself.
 */
public final class ReadModels {

    private final String queryUrl;
    private final TokenSource auditor;
    private final PrintStream out;
    private final VerificationTold told;

    public ReadModels(String queryUrl, TokenSource auditor, PrintStream out, VerificationTold told) {
        this.queryUrl = queryUrl;
        this.auditor = auditor;
        this.out = out;
        this.told = told;
    }

    /**
     * Tells what it finds.
     *
     * @param log the database of the command service
     * @param expected how many events it has, about
     * @return whether everything is what the log gives
     */
    public boolean areWhatTheLogGives(Connection log, long expected)
            throws CannotContinue, IOException, InterruptedException, SQLException {
        boolean ofTheLog = eventsAreThoseOf(log, expected);
        boolean ofTheEvents = rowsAndDecksAreThoseOfTheEvents();
        out.println(
                ofTheLog && ofTheEvents
                        ? "The read models and the decks of closed weeks are what the log gives."
                        : "The read models are NOT what the log gives. The first place that differs stands first.");
        return ofTheLog && ofTheEvents;
    }

    private boolean eventsAreThoseOf(Connection log, long expected)
            throws CannotContinue, IOException, InterruptedException, SQLException {
        try (var lines = Lines.of("GET", queryUrl + "/v1/audit/events", auditor)) {
            var outcome = new TakenAgainstLog(TakenEvents.of(lines), told::progress).run(log, expected);
            out.printf(
                    "%sRead models: %,d events of the log compared with those taken in.%n",
                    told.fresh(), outcome.events());
            outcome.findings().forEach(out::println);
            more(outcome.more());
            return outcome.findings().isEmpty();
        }
    }

    private boolean rowsAndDecksAreThoseOfTheEvents() throws CannotContinue, IOException, InterruptedException {
        try (var lines = Lines.of("POST", queryUrl + "/v1/audit/verifications", auditor)) {
            JsonNode last = null;
            for (var line = lines.next(); line != null; line = lines.next()) {
                last = line;
                if (line.has("subject")) {
                    told.progress(
                            line.path("subject").asString(),
                            line.path("done").asLong(),
                            line.path("expected").asLong(),
                            line.path("perSecond").asLong(),
                            line.path("secondsLeft").asLong());
                }
            }
            if (last == null || !last.has("clean")) {
                throw new CannotContinue(
                        CannotContinue.FAILED,
                        "Expected the query service to verify to the end, found that it broke off; see its log.");
            }
            tell(last);
            return last.path("clean").asBoolean();
        }
    }

    private void tell(JsonNode result) {
        result.path("checked")
                .forEach(each -> out.printf(
                        "%sRead models: %,d %s checked.%n",
                        told.fresh(),
                        each.path("things").asLong(),
                        each.path("subject").asString()));
        result.path("findings")
                .forEach(each -> out.printf(
                        "%s in %s (%s)%s: %s%n",
                        text(each, "kind"),
                        text(each, "table"),
                        text(each, "row"),
                        each.has("stream") ? " of " + text(each, "stream") : "",
                        text(each, "words")));
        more(result.path("more").asLong());
        result.path("skipped")
                .forEach(each -> out.printf(
                        "SKIPPED %s %,d (%s, position %,d) by %s: %s%n",
                        text(each, "stream"),
                        each.path("sequence").asLong(),
                        text(each, "type"),
                        each.path("position").asLong(),
                        text(each, "by"),
                        text(each, "reason")));
        result.path("parked")
                .forEach(each -> out.printf(
                        "STANDS STILL %s at version %,d of %,d (%s); what is behind is not judged.%n",
                        text(each, "stream"),
                        each.path("version").asLong(),
                        each.path("neededVersion").asLong(),
                        text(each, "cause")));
        result.path("notes").forEach(note -> out.println(note.asString()));
    }

    private void more(long others) {
        if (others > 0) {
            out.printf("… and %,d more.%n", others);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
