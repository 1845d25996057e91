package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.query.lives.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What moved between two moments: the bets at both are looked at, and the events in between; long, as it has four lists. */
final class RoadmapDiffView implements View {
    private static final List<String> FLAGS = List.of("IMPORTED", "OWNERLESS", "TRIPPED", "REVIEW_DUE");

    @Override
    public String operation() {
        return "roadmapDiff";
    }

    @Override
    public Question question(Asked of) {
        return Question.of().with("portfolio", of.somePortfolios());
    }

    /** The earlier moment is earlier on one clock, on both, or left out. */
    @Override
    public Question settled(Question asked, Asked of) {
        Chance chance = of.chance();
        Question question = asked;
        if (chance.in100(60)) {
            Instant at = chance.one(of.log()).context().effectiveAt();
            String later = asked.one("asOf");
            question = question.with("fromAsOf", later == null ? at : earlier(at, Instant.parse(later)));
        }
        if (chance.in100(60)) {
            RecordedEvent event = chance.one(of.log());
            String position = asked.one("position");
            String knownAt = asked.one("knownAt");
            if (knownAt != null) {
                question = question.with("fromKnownAt", earlier(event.recordedAt(), Instant.parse(knownAt)));
            } else if (position != null) {
                question = question.with("fromPosition", Math.min(event.position(), Long.parseLong(position)));
            } else if (chance.in100(50)) {
                question = question.with("fromKnownAt", event.recordedAt());
            } else {
                question = question.with("fromPosition", event.position());
            }
        }
        return question;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Override
    public Object answer(Question question, Past past) {
        Past earlier = earlier(question, past);
        List<Stretch> stretches = Region.of(question, past).bets().stream()
                .map(bet -> new Stretch(bet, earlier.of("bet/" + bet.id()).size(), earlier))
                .toList();
        return object(
                "since",
                        object(
                                "asOf", earlier.asOf(),
                                "knownAt", knownAt(question, past),
                                "position", earlier.position()),
                "came", each(stretches, RoadmapDiffView::came),
                "left", each(stretches, RoadmapDiffView::left),
                "moved",
                        stretches.stream()
                                .flatMap(stretch -> moved(stretch).stream())
                                .sorted(Comparator.comparing(Placed::at))
                                .map(placed -> object("move", placed.row(), "learnedLate", placed.isLate(earlier)))
                                .toList(),
                "changed",
                        stretches.stream()
                                .flatMap(stretch -> changed(stretch).stream())
                                .toList());
    }

    private static Past earlier(Question question, Past past) {
        String asOf = question.one("fromAsOf");
        String knownAt = question.one("fromKnownAt");
        String position = question.one("fromPosition");
        if (asOf == null && knownAt == null && position == null) {
            return past.at(past.asOf().minus(Duration.ofDays(7)), past.position());
        }
        long from = position == null ? past.position() : Long.parseLong(position);
        return past.at(
                asOf == null ? past.asOf() : Instant.parse(asOf),
                knownAt == null ? from : past.log().known(Instant.parse(knownAt), past.position()));
    }

    /** As asked for, of the earlier moment, else of the later; a position was known when its event was recorded. */
    private static Object knownAt(Question question, Past past) {
        for (String prefix : List.of("from", "")) {
            String knownAt = question.one(prefix.isEmpty() ? "knownAt" : "fromKnownAt");
            String position = question.one(prefix.isEmpty() ? "position" : "fromPosition");
            if (knownAt != null) {
                return Instant.parse(knownAt);
            } else if (position != null) {
                return past.log().recordedAt(Long.parseLong(position));
            }
        }
        return past.log().recordedAt(past.position());
    }

    private static List<Object> each(List<Stretch> stretches, Function<Stretch, @Nullable Object> row) {
        List<Object> rows = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Object found = row.apply(stretch);
            if (found != null) {
                rows.add(found);
            }
        }
        return rows;
    }

    private static @Nullable Object came(Stretch stretch) {
        BetFacts bet = stretch.bet();
        boolean stood = !stretch.isNew() && isPlaced(stretch.before());
        if (!stretch.isNew() && (stood || !isPlaced(bet))) {
            return null;
        }
        return stretch.row(
                "how", stretch.isNew() ? "PROPOSED" : "PLACED",
                "horizon", bet.horizon(),
                "stage", bet.stage(),
                "cause",
                        stretch.cause(
                                stretch.isNew()
                                        ? bet.events().getFirst()
                                        : stretch.lastChange(RoadmapDiffView::isPlaced)));
    }

    private static boolean isPlaced(BetFacts bet) {
        return !bet.horizon().equals("UNPLACED");
    }

    private static @Nullable Object left(Stretch stretch) {
        BetFacts bet = stretch.bet();
        for (int n = stretch.shown(); n < bet.events().size(); n++) {
            BetFacts then = bet.after(n + 1);
            if (then.end() != null) {
                Object decision = then.last().event() instanceof BetKilled killed
                        ? killed.decision()
                        : then.last().event() instanceof BetGraduated graduated ? graduated.decision() : null;
                DecisionRecorded why = bet.all(DecisionRecorded.class)
                        .filter(each -> each.decision().equals(decision))
                        .findFirst()
                        .orElse(null);
                return (n > 0 && bet.after(n).end() != null)
                        ? null
                        : stretch.row(
                                "stage",
                                then.stage(),
                                "horizon",
                                then.horizon(),
                                "decision",
                                decision,
                                "outcome",
                                why == null ? null : why.outcome(),
                                "rationale",
                                why == null ? null : why.rationale(),
                                "answers",
                                why == null ? List.of() : why.answers(),
                                "evidence",
                                why == null ? List.of() : why.evidence(),
                                "cause",
                                stretch.cause(then.last()));
            }
        }
        return null;
    }

    private static List<Placed> moved(Stretch stretch) {
        return Placed.of(stretch.bet()).stream()
                .filter(placed -> placed.number() >= stretch.shown() && placed.movesSomething())
                .toList();
    }

    private static List<Object> changed(Stretch stretch) {
        List<Object> changed = new ArrayList<>();
        if (!stretch.isNew()) {
            change(stretch, "STAGE", BetFacts::stage, changed);
            change(stretch, "OWNER", RoadmapDiffView::person, changed);
            for (String flag : FLAGS) {
                change(stretch, "FLAG", bet -> bet.flags().contains(flag) ? flag : null, changed);
            }
        }
        return changed;
    }

    private static @Nullable Object person(BetFacts bet) {
        Map<String, @Nullable Object> owner = bet.owner();
        return owner == null ? null : owner.get("person");
    }

    private static void change(
            Stretch stretch, String what, Function<BetFacts, @Nullable Object> of, List<Object> changed) {
        Object before = of.apply(stretch.before());
        Object after = of.apply(stretch.bet());
        if (!Objects.equals(before, after)) {
            changed.add(stretch.row(
                    "what", what,
                    "before", before,
                    "after", after,
                    "cause", stretch.cause(stretch.lastChange(of))));
        }
    }
}
