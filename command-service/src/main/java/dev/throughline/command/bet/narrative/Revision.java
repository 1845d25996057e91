package dev.throughline.command.bet.narrative;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.NarrativeCommand.ReviseNarrative;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Narrative;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Sha256;
import dev.throughline.command.rules.Text;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.Section;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writing the PR/FAQ: section by section, each revision whole, in every stage that is not final. */
public final class Revision {
    private static final int LONGEST_SECTION = 20_000;

    private Revision() {}

    public static Verdict<BetEvent> decide(ReviseNarrative revise, Known bet) {
        Narrative before = bet.facts().narrative();
        Map<Section, String> written = Objects.requireNonNullElse(revise.sections(), Map.of());
        Map<Section, String> after = merged(before.sections(), written);
        Checks checks = new Checks().present("sections", revise.sections());
        Stages.isOpen(checks, bet);
        written.forEach((section, text) -> sectionIsText(checks, section, text));
        somethingChanges(checks, before.sections(), after);
        return checks.then(() -> List.of(new NarrativeRevised(before.revision() + 1, after, hash(after))));
    }

    /** Sections that are left out stay, blank ones go. */
    private static Map<Section, String> merged(Map<Section, String> before, Map<Section, String> written) {
        Map<Section, String> after = new EnumMap<>(Section.class);
        after.putAll(before);
        after.putAll(written);
        after.values().removeIf(String::isBlank);
        return Collections.unmodifiableMap(after);
    }

    private static void sectionIsText(Checks checks, Section section, String text) {
        int length = Text.length(text);
        checks.rule(
                length <= LONGEST_SECTION,
                () -> Violation.input(
                                "sections.too-long",
                                "Expected at most " + LONGEST_SECTION
                                        + " characters in each of the sections, but found " + length + " in " + section
                                        + ".",
                                "Shorten it: the gate counts words.")
                        .with("section", section.name())
                        .with("found", length)
                        .with("max", LONGEST_SECTION));
        checks.rule(
                Text.isReadable(text),
                () -> Violation.input(
                                "sections.unreadable",
                                "Expected readable text in the sections, but found a NUL or half of a character in "
                                        + section + ".",
                                "Send the text as valid UTF-8 without control characters.")
                        .with("section", section.name()));
    }

    private static void somethingChanges(Checks checks, Map<Section, String> before, Map<Section, String> after) {
        checks.rule(
                !after.equals(before),
                () -> Violation.state(
                        "narrative.unchanged",
                        "Expected sections of which at least one says something new, but all are as they were.",
                        "Send the sections that changed; a blank one is removed."));
    }

    /** As {@link NarrativeRevised} says it. */
    private static String hash(Map<Section, String> sections) {
        StringBuilder content = new StringBuilder();
        sections.forEach((section, text) ->
                content.append(section.name()).append('\n').append(text).append('\n'));
        return Sha256.of(content.toString());
    }
}
