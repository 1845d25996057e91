package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.Section;
import dev.throughline.events.portfolio.Policy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The PR/FAQ of a bet, a part of it: its latest text, and what can be said of each revision. */
final class NarrativeView {
    private NarrativeView() {}

    /** What has a letter or a digit between two spaces; generated texts have no links, HTML or Japanese. */
    static int words(String text) {
        return (int) Arrays.stream(text.split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    static @Nullable Object latest(List<RecordedEvent> history, Policy policy) {
        return revised(history).map(event -> narrative(event, policy)).reduce(null, (earlier, later) -> later);
    }

    static List<Object> revisions(List<RecordedEvent> history) {
        return revised(history).map(NarrativeView::revision).toList();
    }

    private static java.util.stream.Stream<RecordedEvent> revised(List<RecordedEvent> history) {
        return history.stream().filter(event -> event.event() instanceof NarrativeRevised);
    }

    private static Object narrative(RecordedEvent event, Policy policy) {
        var e = (NarrativeRevised) event.event();
        return object(
                "revision", e.revision(),
                "sections", sections(e),
                "missing", missing(e),
                "pressReleaseWords", words(texts(e, true)),
                "pressReleaseLimit", policy.pressReleaseWords(),
                "faqWords", words(texts(e, false)),
                "faqLimit", policy.faqWords(),
                "contentHash", e.contentHash(),
                "revisedAt", event.context().effectiveAt(),
                "actor", event.context().by());
    }

    private static Object revision(RecordedEvent event) {
        var e = (NarrativeRevised) event.event();
        return object(
                "revision", e.revision(),
                "revisedAt", event.context().effectiveAt(),
                "recordedAt", event.recordedAt(),
                "actor", event.context().by(),
                "reason", event.context().reason(),
                "pressReleaseWords", words(texts(e, true)),
                "faqWords", words(texts(e, false)),
                "missing", missing(e).size());
    }

    private static List<Object> sections(NarrativeRevised e) {
        return Arrays.stream(Section.values())
                .filter(section -> e.sections().containsKey(section))
                .<Object>map(section -> object(
                        "section", section,
                        "text", e.sections().get(section),
                        "words", words(e.sections().getOrDefault(section, ""))))
                .toList();
    }

    private static List<Section> missing(NarrativeRevised e) {
        return Arrays.stream(Section.values())
                .filter(section -> !e.sections().containsKey(section))
                .toList();
    }

    private static Collection<String> texts(NarrativeRevised e, boolean pressRelease) {
        return e.sections().entrySet().stream()
                .filter(each -> each.getKey().isPressRelease() == pressRelease)
                .map(each -> each.getValue())
                .toList();
    }

    private static int words(Collection<String> texts) {
        return texts.stream().mapToInt(NarrativeView::words).sum();
    }
}
