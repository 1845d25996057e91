package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;
import static java.util.Objects.requireNonNull;

import dev.throughline.events.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A bet event by event. What a step changed is whatever makes, of the bet folded up to the event before, the bet folded up to
 * this one.
 */
final class BetReplayView implements View {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    @Override
    public String operation() {
        return "betReplay";
    }

    @Override
    public Question question(Asked of) {
        return Question.of().with("id", of.bet());
    }

    @Override
    public @Nullable Object answer(Question question, Past past) {
        List<RecordedEvent> history = past.seen("bet/" + question.the("id"));
        return history.isEmpty()
                ? null
                : history.stream()
                        .map(event -> object("event", BetHistoryView.entry(event), "changes", Tree.OPEN))
                        .toList();
    }

    @Override
    public List<String> differences(Question question, Past past, @Nullable Object said) {
        List<String> differences = new ArrayList<>(Tree.differences(answer(question, past), said));
        List<RecordedEvent> history = past.seen("bet/" + question.the("id"));
        Object before = new TreeMap<>();
        for (int n = 1; n <= history.size() && differences.isEmpty(); n++) {
            Object after = requireNonNull(Tree.plain(BetView.bet(history.subList(0, n), past)));
            Map<?, ?> step = (Map<?, ?>) ((List<?>) requireNonNull(Tree.plain(said))).get(n - 1);
            Object changed = changed(before, (List<?>) requireNonNull(step.get("changes")));
            Tree.differences(compact(after), compact(changed))
                    .forEach(each -> differences.add("after the changes" + each));
            before = after;
        }
        return differences;
    }

    private static Object changed(Object bet, List<?> changes) {
        Object changed = requireNonNull(Tree.plain(bet));
        for (Object each : changes) {
            Map<?, ?> change = (Map<?, ?>) each;
            set(changed, (String) requireNonNull(change.get("path")), change.get("after"));
        }
        return changed;
    }

    /** Goes down the path, which starts with a name, and puts the value at its end. */
    private static void set(Object bet, String path, @Nullable Object value) {
        List<Object> steps = new ArrayList<>();
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            steps.add(step.group(1) == null ? Integer.valueOf(step.group(2)) : step.group(1));
        }
        Object at = bet;
        for (Object step : steps.subList(0, steps.size() - 1)) {
            Object next = get(at, step);
            if (next == null) {
                throw new AssertionError(
                        "expected the change of " + path + " to be of something, but found nothing there");
            }
            at = next;
        }
        put(at, steps.getLast(), value);
    }

    private static @Nullable Object get(Object in, Object step) {
        if (in instanceof List<?> list) {
            int place = (Integer) step;
            return place < list.size() ? list.get(place) : null;
        }
        return ((Map<?, ?>) in).get(step);
    }

    @SuppressWarnings("unchecked")
    private static void put(Object in, Object step, @Nullable Object value) {
        if (in instanceof List<?>) {
            List<@Nullable Object> list = (List<@Nullable Object>) in;
            int place = (Integer) step;
            while (list.size() <= place) {
                list.add(null);
            }
            list.set(place, value);
        } else {
            ((Map<Object, @Nullable Object>) in).put(step, value);
        }
    }

    /** Without what is not there, without empty lists, and without what every event moves. */
    private static @Nullable Object compact(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<?> there = list.stream()
                    .filter(each -> each != null)
                    .map(BetReplayView::compact)
                    .toList();
            return there.isEmpty() ? null : there;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> there = new TreeMap<>();
            map.forEach((name, each) -> there.put(String.valueOf(name), compact(each)));
            there.values().removeIf(each -> each == null);
            if (there.containsKey("proposedAt")) {
                there.remove("version");
                there.remove("effectiveAt");
            }
            return there;
        }
        return value;
    }
}
