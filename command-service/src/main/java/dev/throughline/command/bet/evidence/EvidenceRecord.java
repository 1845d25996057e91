package dev.throughline.command.bet.evidence;

import dev.throughline.command.bet.basics.Ids;
import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.EvidenceCommand.RecordEvidence;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Evidence.Test;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Sha256;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.EvidenceEvent.EvidenceRecorded;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a test showed: to which assumption, from how many people, and where the whole of it is kept. */
public final class EvidenceRecord {
    private static final int NAME = 200;
    private static final int LINK = 2000;
    private static final int SUMMARY = 10_000;
    private static final int MOST_PARTICIPANTS = 100_000;
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/?#]\\S*");

    private EvidenceRecord() {}

    public static Verdict<BetEvent> decide(RecordEvidence record, Known bet) {
        Map<EvidenceId, EvidenceRecorded> pieces = bet.facts().evidence().pieces();
        Checks checks = new Checks()
                .present("assumption", record.assumption())
                .text("cohort", record.cohort(), NAME)
                .present("finding", record.finding())
                .text("summary", record.summary(), SUMMARY)
                .optionalText("uri", record.uri(), LINK);
        Stages.isOpen(checks, bet);
        Ids.isFree(checks, "evidence", record.evidence(), pieces);
        assumptionIsTested(checks, record, OpenTest.known(checks, record.test(), bet));
        participantsAreCounted(checks, record.externalParticipants());
        linkIsOfTheWeb(checks, record.uri());
        hashIsOne(checks, record.sha256());
        return checks.then(() ->
                List.of(recorded(record, Ids.chosenOrNext(record.evidence(), "evidence", pieces, EvidenceId::new))));
    }

    private static void assumptionIsTested(Checks checks, RecordEvidence record, @Nullable Test test) {
        checks.rule(
                record.assumption() == null
                        || test == null
                        || test.as().assumptions().contains(record.assumption()),
                () -> Violation.state(
                                "assumption.not-in-test",
                                "Expected an assumption that the test is about, but '" + record.assumption()
                                        + "' is not.",
                                "Name one of the test's assumptions, or start a test of this one.")
                        .with("assumption", String.valueOf(record.assumption())));
    }

    private static void participantsAreCounted(Checks checks, @Nullable Integer people) {
        checks.present("externalParticipants", people)
                .rule(
                        people == null || (people >= 0 && people <= MOST_PARTICIPANTS),
                        () -> Violation.input(
                                        "externalParticipants.out-of-range",
                                        "Expected 'externalParticipants' from 0 to " + MOST_PARTICIPANTS
                                                + ", but found " + people + ".",
                                        "Count the people from outside, 0 if there were none.")
                                .with("found", String.valueOf(people)));
    }

    private static void linkIsOfTheWeb(Checks checks, @Nullable String uri) {
        checks.rule(
                uri == null || WEB_ADDRESS.matcher(uri).matches(),
                () -> Violation.input(
                        "uri.malformed",
                        "Expected a 'uri' that starts with http:// or https:// and has no spaces.",
                        "Give the address where the whole of it is kept, or leave it out."));
    }

    private static void hashIsOne(Checks checks, @Nullable String sha256) {
        checks.rule(
                sha256 == null || Sha256.isOne(sha256),
                () -> Violation.input(
                        "sha256.malformed",
                        "Expected a 'sha256' of 64 lower-case hexadecimal digits.",
                        "Compute the SHA-256 of what is kept, or leave it out."));
    }

    private static EvidenceRecorded recorded(RecordEvidence record, EvidenceId id) {
        return new EvidenceRecorded(
                id,
                Required.field(record.test(), "test"),
                Required.field(record.assumption(), "assumption"),
                Required.field(record.cohort(), "cohort"),
                Required.field(record.externalParticipants(), "externalParticipants"),
                Required.field(record.finding(), "finding"),
                Required.field(record.summary(), "summary"),
                record.uri(),
                record.sha256());
    }
}
