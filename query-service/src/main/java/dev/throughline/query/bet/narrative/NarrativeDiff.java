package dev.throughline.query.bet.narrative;

import dev.throughline.command.bet.narrative.Words;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.Section;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

/** What changed between two revisions of a PR/FAQ, section by section. */
@Schema(description = "What changed between two revisions of a PR/FAQ, section by section.")
public record NarrativeDiff(
        @Schema(description = "The revision that is compared from.")
        int from,

        @Schema(description = "The revision that is compared to.")
        int to,

        @Schema(description = "Every section that either of them has, in the order of the document.")
        List<SectionDiff> sections) {

    /** What changed in one section. */
    public record SectionDiff(
            @Schema(description = "Which section.") Section section,

            @Schema(description = "What happened to it as a whole.")
            Change change,

            @Schema(description = "How many words it had.") int wordsBefore,
            @Schema(description = "How many it has.") int wordsAfter,

            @Schema(
                    description =
                            "Its text in pieces, in order: those that stayed and went make the old text, those that"
                                    + " stayed and came the new one.")
            List<Piece> pieces) {}

    /** What happened to a section. */
    public enum Change {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    static NarrativeDiff between(NarrativeRevised from, NarrativeRevised to) {
        return new NarrativeDiff(
                from.revision(),
                to.revision(),
                Arrays.stream(Section.values())
                        .filter(section -> from.sections().containsKey(section)
                                || to.sections().containsKey(section))
                        .map(section -> of(section, text(from, section), text(to, section)))
                        .toList());
    }

    private static SectionDiff of(Section section, String before, String after) {
        return new SectionDiff(
                section, change(before, after), Words.in(before), Words.in(after), Piece.between(before, after));
    }

    private static Change change(String before, String after) {
        if (before.equals(after)) {
            return Change.SAME;
        }
        if (before.isEmpty()) {
            return Change.ADDED;
        }
        return after.isEmpty() ? Change.REMOVED : Change.CHANGED;
    }

    private static String text(NarrativeRevised revised, Section section) {
        return revised.sections().getOrDefault(section, "");
    }
}
