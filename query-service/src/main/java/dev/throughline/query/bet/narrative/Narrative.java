package dev.throughline.query.bet.narrative;

import dev.throughline.command.bet.narrative.Words;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.Section;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One revision of a PR/FAQ, measured by the policy. */
@Schema(description = "One revision of a PR/FAQ, measured by the policy.")
public record Narrative(
        @Schema(description = "Its number, from 1.") int revision,

        @Schema(description = "The sections that are written, in the order of the document.")
        List<SectionText> sections,

        @Schema(description = "The sections that are not written; the commit gate asks for all.")
        List<Section> missing,

        @Schema(description = "How many words the press release has, counted as a reader of the page counts them.")
        int pressReleaseWords,

        @Schema(description = "How many it may have, by the policy at the moment asked about.")
        int pressReleaseLimit,

        @Schema(description = "How many words the FAQ has.") int faqWords,

        @Schema(description = "How many it may have, by the policy at the moment asked about.")
        int faqLimit,

        @Schema(
                description = "SHA-256 over the sections in their order, each as name, line feed, text, line feed;"
                        + " lower-case hex.")
        String contentHash,

        @Schema(description = "When it was written.") Instant revisedAt,
        @Schema(description = "Who wrote it.") String actor) {

    /** A section as it was written. */
    public record SectionText(
            @Schema(description = "Which section.") Section section,

            @Schema(description = "Markdown; to be sanitised when shown.")
            String text,

            @Schema(description = "How many words it has.") int words) {}

    /** The latest revision; nothing before the first. */
    public static Optional<Narrative> latest(History bet, Policy policy) {
        return bet.all(NarrativeRevised.class).stream()
                .reduce((earlier, later) -> later)
                .map(revised -> of(revised, policy));
    }

    static Narrative of(Happened<NarrativeRevised> revised, Policy policy) {
        NarrativeRevised e = revised.event();
        return new Narrative(
                e.revision(),
                e.sections().entrySet().stream()
                        .map(each -> new SectionText(each.getKey(), each.getValue(), Words.in(each.getValue())))
                        .toList(),
                missing(e),
                words(e, true),
                policy.pressReleaseWords(),
                words(e, false),
                policy.faqWords(),
                e.contentHash(),
                revised.effectiveAt(),
                revised.context().by().value());
    }

    static List<Section> missing(NarrativeRevised e) {
        return Arrays.stream(Section.values())
                .filter(section -> !e.sections().containsKey(section))
                .toList();
    }

    static int words(NarrativeRevised e, boolean pressRelease) {
        return Words.in(e.sections().entrySet().stream()
                .filter(each -> each.getKey().isPressRelease() == pressRelease)
                .map(each -> each.getValue()));
    }
}
