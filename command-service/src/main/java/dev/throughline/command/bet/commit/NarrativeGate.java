package dev.throughline.command.bet.commit;

import dev.throughline.command.bet.narrative.Words;
import dev.throughline.command.bet.state.Narrative;
import dev.throughline.command.rules.Checks;
import dev.throughline.events.bet.Section;
import dev.throughline.events.portfolio.Policy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Rule 1, first line: every section of the PR/FAQ is written, and it is short enough to be read. */
final class NarrativeGate {
    private NarrativeGate() {}

    static void check(Checks checks, Narrative narrative, Policy policy) {
        everySectionIsWritten(checks, narrative);
        pressReleaseIsShort(checks, words(narrative, true), policy.pressReleaseWords());
        faqIsShort(checks, words(narrative, false), policy.faqWords());
    }

    private static void everySectionIsWritten(Checks checks, Narrative narrative) {
        List<String> missing = Arrays.stream(Section.values())
                .filter(section -> !narrative.sections().containsKey(section))
                .map(Section::name)
                .toList();
        checks.rule(
                missing.isEmpty(),
                () -> CommitGate.broken(
                                "narrative-section-missing",
                                "Expected every section of the PR/FAQ, but these are not written: "
                                        + String.join(", ", missing) + ".",
                                "Write them; a press release without them convinces nobody.")
                        .with("missing", String.join(", ", missing)));
    }

    private static void pressReleaseIsShort(Checks checks, int words, int most) {
        checks.rule(
                words <= most,
                () -> CommitGate.broken(
                                "press-release-too-long",
                                "Expected a press release of at most " + most + " words, but found " + words + ".",
                                "Cut it down to what a customer would read.")
                        .with("max", most)
                        .with("found", words));
    }

    private static void faqIsShort(Checks checks, int words, int most) {
        checks.rule(
                words <= most,
                () -> CommitGate.broken(
                                "faq-too-long",
                                "Expected an FAQ of at most " + most + " words, but found " + words + ".",
                                "Cut it down to what decides.")
                        .with("max", most)
                        .with("found", words));
    }

    private static int words(Narrative narrative, boolean pressRelease) {
        return Words.in(narrative.sections().entrySet().stream()
                .filter(section -> section.getKey().isPressRelease() == pressRelease)
                .map(Map.Entry::getValue));
    }
}
