package dev.throughline.query.bet.writing;

import dev.throughline.command.bet.narrative.Words;
import dev.throughline.events.bet.Section;
import dev.throughline.query.bet.BetView;
import dev.throughline.query.bet.narrative.Narrative;
import dev.throughline.query.bet.narrative.Narrative.SectionText;
import dev.throughline.query.platform.commands.Body;
import dev.throughline.query.platform.commands.Command;
import dev.throughline.query.platform.commands.Fields;
import dev.throughline.query.platform.questions.BadQuestion;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A PR/FAQ as it was typed.
 *
 * @param revision the one that it was written upon, 0 if there was none; only what differs from it is sent, so that what
 *     others wrote elsewhere in the meantime stays
 * @param version of the bet that the writer last saw
 * @param reason why it is revised
 * @param section the texts, in the order of the document
 */
record NarrativeForm(
        @Nullable String key,
        @Nullable Integer revision,
        @Nullable Long version,
        @Nullable String reason,
        @Nullable List<@Nullable String> section) {
    static final Fields FIELDS = Fields.of("reason");

    static NarrativeForm of(BetView bet) {
        Map<Section, String> written = texts(bet.narrative());
        return new NarrativeForm(
                Command.newKey(),
                bet.narrative() == null ? 0 : bet.narrative().revision(),
                bet.version(),
                null,
                Arrays.stream(Section.values())
                        .map(each -> written.getOrDefault(each, ""))
                        .toList());
    }

    /** @throws BadQuestion when it is not the form that the page has */
    NarrativeForm checked() {
        if (section == null || section.size() != Section.values().length || revision == null || revision < 0) {
            throw BadQuestion.parameter("section", "the sections of the form, each once");
        }
        return this;
    }

    /** The same for somebody who has now seen this version. */
    NarrativeForm seen(long now) {
        return new NarrativeForm(key, revision, now, reason, section);
    }

    /** @param base the revision that it was written upon */
    Command command(String bet, @Nullable Narrative base) {
        Map<Section, String> before = texts(base);
        Map<String, String> changed = Arrays.stream(Section.values())
                .filter(each -> !text(each).equals(before.getOrDefault(each, "")))
                .collect(Collectors.toMap(Section::name, this::text));
        return Command.about(bet, "narrative-revisions", Map.of("sections", changed), key)
                .restingOn(version)
                .because(reason);
    }

    /** As the commit gate counts them. */
    public int words(Section which) {
        return Words.in(text(which));
    }

    public int words(boolean pressRelease) {
        return Arrays.stream(Section.values())
                .filter(each -> each.isPressRelease() == pressRelease)
                .mapToInt(this::words)
                .sum();
    }

    public List<Section> missing() {
        return Arrays.stream(Section.values())
                .filter(each -> text(each).isBlank())
                .toList();
    }

    public String text(Section which) {
        return section == null ? "" : Body.text(section.get(which.ordinal())).strip();
    }

    private static Map<Section, String> texts(@Nullable Narrative narrative) {
        return narrative == null
                ? Map.of()
                : narrative.sections().stream()
                        .collect(Collectors.toMap(
                                SectionText::section,
                                each -> Body.text(each.text()).strip(),
                                (a, b) -> b,
                                () -> new EnumMap<>(Section.class)));
    }
}
