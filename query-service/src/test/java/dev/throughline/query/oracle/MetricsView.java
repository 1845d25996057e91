package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.query.oracle.Measured.Seen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All metrics, each as it is defined last, with what was observed last. */
final class MetricsView implements View {
    @Override
    public String operation() {
        return "metrics";
    }

    @Override
    public Question question(Asked of) {
        return Question.of().with("portfolio", of.somePortfolios());
    }

    @Override
    public Object answer(Question question, Past past) {
        Region region = Region.of(question, past);
        return past.seenOf("metric").stream()
                .map(Measured::new)
                .filter(metric -> region.portfolios().contains(past.home("metric/" + metric.id())))
                .map(metric -> row(metric, past))
                .toList();
    }

    private static Object row(Measured metric, Past past) {
        List<Seen> seen = metric.seen();
        Seen last = last(metric, seen);
        return object(
                "id", metric.id(),
                "portfolio", past.home("metric/" + metric.id()),
                "definition", metric.definitions().getLast(),
                "observations", seen.size(),
                "last", last == null ? null : metric.row(last));
    }

    /** Of what nothing corrects, the latest period's; of that, the newest definition's. */
    private static @Nullable Seen last(Measured metric, List<Seen> seen) {
        Seen last = null;
        for (Seen each : seen) {
            if (metric.correctedBy(each) == null && (last == null || isNewer(each, last))) {
                last = each;
            }
        }
        return last;
    }

    private static boolean isNewer(Seen one, Seen other) {
        int ends = one.period().end().compareTo(other.period().end());
        return ends > 0 || (ends == 0 && one.version() > other.version());
    }
}
