package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two revisions set side by side: pieces that stayed and went make the old text, those that stayed and came the new. */
final class NarrativeDiffView implements View {
    @Override
    public String operation() {
        return "narrativeDiff";
    }

    @Override
    public Question question(Asked of) {
        Question question = Question.of().with("id", of.bet());
        question = of.chance().in100(40) ? question.with("from", of.chance().between(1, 4)) : question;
        return of.chance().in100(40) ? question.with("to", of.chance().between(1, 4)) : question;
    }

    @Override
    public @Nullable Object answer(Question question, Past past) {
        NarrativeRevised from = from(question, past);
        NarrativeRevised to = to(question, past);
        return from == null || to == null
                ? null
                : object(
                        "from",
                        from.revision(),
                        "to",
                        to.revision(),
                        "sections",
                        Arrays.stream(Section.values())
                                .filter(section -> from.sections().containsKey(section)
                                        || to.sections().containsKey(section))
                                .map(section -> section(section, text(from, section), text(to, section)))
                                .toList());
    }

    private static Object section(Section section, String before, String after) {
        String change = before.isEmpty() ? "ADDED" : after.isEmpty() ? "REMOVED" : "CHANGED";
        return object(
                "section",
                section,
                "change",
                before.equals(after) ? "SAME" : change,
                "wordsBefore",
                NarrativeView.words(before),
                "wordsAfter",
                NarrativeView.words(after),
                "pieces",
                Tree.OPEN);
    }

    @Override
    public List<String> differences(Question question, Past past, @Nullable Object said) {
        List<String> differences = new ArrayList<>(Tree.differences(answer(question, past), said));
        NarrativeRevised from = from(question, past);
        NarrativeRevised to = to(question, past);
        if (from != null && to != null && differences.isEmpty() && Tree.plain(said) instanceof Map<?, ?> diff) {
            for (Object each : (List<?>) Objects.requireNonNull(diff.get("sections"))) {
                Map<?, ?> shown = (Map<?, ?>) each;
                Section section = Section.valueOf(String.valueOf(shown.get("section")));
                differences.addAll(Tree.differences(text(from, section), pieces(shown, "REMOVED")));
                differences.addAll(Tree.differences(text(to, section), pieces(shown, "ADDED")));
            }
        }
        return differences;
    }

    private static String pieces(Map<?, ?> section, String fate) {
        return ((List<?>) Objects.requireNonNull(section.get("pieces")))
                .stream()
                        .map(piece -> (Map<?, ?>) piece)
                        .filter(piece -> List.of("SAME", fate).contains(piece.get("fate")))
                        .map(piece -> String.valueOf(piece.get("text")))
                        .collect(Collectors.joining());
    }

    private static String text(NarrativeRevised revised, Section section) {
        return revised.sections().getOrDefault(section, "");
    }

    private static @Nullable NarrativeRevised to(Question question, Past past) {
        String to = question.one("to");
        List<NarrativeRevised> revisions = revisions(question, past);
        return revision(revisions, to == null ? revisions.size() : Integer.parseInt(to));
    }

    /** The one before, or the same if there is none before. */
    private static @Nullable NarrativeRevised from(Question question, Past past) {
        String from = question.one("from");
        NarrativeRevised to = to(question, past);
        int before = to == null ? 0 : Math.max(1, to.revision() - 1);
        return revision(revisions(question, past), from == null ? before : Integer.parseInt(from));
    }

    private static @Nullable NarrativeRevised revision(List<NarrativeRevised> revisions, int number) {
        return revisions.stream()
                .filter(revised -> revised.revision() == number)
                .findFirst()
                .orElse(null);
    }

    private static List<NarrativeRevised> revisions(Question question, Past past) {
        return past.seen("bet/" + question.the("id")).stream()
                .filter(event -> event.event() instanceof NarrativeRevised)
                .map(event -> (NarrativeRevised) event.event())
                .toList();
    }
}
