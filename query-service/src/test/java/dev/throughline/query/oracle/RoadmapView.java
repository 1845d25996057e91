package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;
import static java.util.Objects.requireNonNull;

import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.query.lives.Chance;
import dev.throughline.query.oracle.Criteria.Criterion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The roadmap: every bet with its latest facts, filtered and sorted. */
final class RoadmapView implements View {
    private static final List<String> STAGES =
            List.of("PROPOSED", "PRESSURE_TESTING", "COMMITTED", "PAUSED", "GRADUATED", "KILLED", "WITHDRAWN");
    private static final List<String> FINAL = List.of("GRADUATED", "KILLED", "WITHDRAWN");
    private static final List<String> FLAGS = List.of("IMPORTED", "OWNERLESS", "TRIPPED", "REVIEW_DUE");
    private static final List<String> HORIZONS = List.of("NOW", "NEXT", "LATER", "UNPLACED");

    @Override
    public String operation() {
        return "roadmap";
    }

    /** Each filter is asked for now and then, so that most questions have one or two. */
    @Override
    public Question question(Asked of) {
        Chance chance = of.chance();
        Question question = Question.of().with("portfolio", of.somePortfolios()).with("includeFinal", chance.in100(70));
        question = chance.in100(15) ? question.with("stage", chance.one(STAGES), chance.one(STAGES)) : question;
        question = chance.in100(15) ? question.with("innovationType", chance.any(InnovationType.class)) : question;
        question = chance.in100(15) ? question.with("horizon", chance.any(Horizon.class), "NOW") : question;
        question = chance.in100(15) ? question.with("flag", chance.one(FLAGS)) : question;
        question = chance.in100(10) ? question.with("owner", of.person()) : question;
        question = chance.in100(10) ? question.with("text", chance.one(List.of("PAY", "er s", "="))) : question;
        question = chance.in100(10) ? question.with("windowFrom", of.day()) : question;
        question = chance.in100(10) ? question.with("windowTo", of.day()) : question;
        question = chance.in100(70)
                ? question.with(
                        "sort", chance.one(List.of("TITLE", "HORIZON", "START", "TARGET", "PROPOSED_AT", "SPENT")))
                : question;
        return chance.in100(40) ? question.with("direction", "DESC") : question;
    }

    @Override
    public Object answer(Question question, Past past) {
        Comparator<BetFacts> order = order(question).thenComparing(BetFacts::id);
        return past.seenOf("bet").stream()
                .map(history -> BetFacts.at(history, past))
                .filter(bet -> isAsked(bet, question))
                .sorted("DESC".equals(question.one("direction")) ? order.reversed() : order)
                .map(bet -> item(bet, past))
                .toList();
    }

    private static boolean isAsked(BetFacts bet, Question question) {
        var window = bet.window();
        String owner = question.one("owner");
        String text = question.one("text");
        String from = question.one("windowFrom");
        String to = question.one("windowTo");
        boolean named = !question.all("stage").isEmpty();
        return isAmong(bet.proposal().portfolio().value(), question.all("portfolio"))
                && isAmong(bet.stage(), question.all("stage"))
                && (named || "true".equals(question.one("includeFinal")) || !FINAL.contains(bet.stage()))
                && isAmong(bet.innovationType(), question.all("innovationType"))
                && isAmong(bet.horizon(), question.all("horizon"))
                && bet.flags().containsAll(question.all("flag"))
                && (owner == null || owner.equals(person(bet)))
                && (text == null || lower(bet.proposal().title()).contains(lower(text)))
                && (from == null || (window != null && !window.target().isBefore(LocalDate.parse(from))))
                && (to == null || (window != null && !window.start().isAfter(LocalDate.parse(to))));
    }

    private static boolean isAmong(@Nullable String value, List<String> wanted) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static @Nullable Object person(BetFacts bet) {
        Map<String, @Nullable Object> owner = bet.owner();
        return owner == null ? null : owner.get("person");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Comparator<BetFacts> order(Question question) {
        String sort = question.one("sort");
        return switch (sort == null ? "HORIZON" : sort) {
            case "TITLE" -> Comparator.comparing(bet -> lower(bet.proposal().title()));
            case "START" -> Comparator.comparing(RoadmapView::start);
            case "TARGET" -> Comparator.comparing(RoadmapView::target);
            case "PROPOSED_AT" -> Comparator.comparing(RoadmapView::proposedAt);
            case "SPENT" -> Comparator.comparing(BetFacts::spent);
            default -> Comparator.comparing(bet -> HORIZONS.indexOf(bet.horizon()));
        };
    }

    private static LocalDate target(BetFacts bet) {
        var window = bet.window();
        return window == null ? LocalDate.MAX : window.target();
    }

    private static LocalDate start(BetFacts bet) {
        var window = bet.window();
        return window == null ? LocalDate.MAX : window.start();
    }

    private static Instant proposedAt(BetFacts bet) {
        return bet.events().getFirst().context().effectiveAt();
    }

    private static Object item(BetFacts bet, Past past) {
        return object(
                "bet", bet.id(),
                "portfolio", bet.proposal().portfolio(),
                "title", bet.proposal().title(),
                "benefit", bet.proposal().benefit(),
                "objective", bet.objective(),
                "innovationType", bet.innovationType(),
                "door", bet.door(),
                "critical", bet.critical(),
                "origin", bet.proposal().origin(),
                "proposedAt", proposedAt(bet),
                "stage", bet.stage(),
                "horizon", bet.horizon(),
                "window", bet.window(),
                "owner", bet.owner(),
                "lastDecision", bet.lastDecision(),
                "budgetCap", bet.budgetCap(),
                "spent", bet.money(bet.spent()),
                "nextReviewBy", bet.nextReviewBy(),
                "nextCriterion", nextCriterion(bet, past),
                "flags", bet.flags(),
                "dependencies", BetParts.moved(bet).get("dependencies"),
                "metrics", BetParts.measured(bet, past),
                "version", bet.events().size(),
                "effectiveAt", bet.last().context().effectiveAt());
    }

    /** The day that comes next of those that still can be met. */
    private static @Nullable Object nextCriterion(BetFacts bet, Past past) {
        LocalDate today = Almanac.of(bet.proposal().portfolio().value(), past).day(past.asOf());
        Criteria criteria = new Criteria(bet);
        List<String> over = Stream.concat(
                        criteria.firings().stream()
                                .map(each -> each.fired().criterion().value()),
                        bet.all(CriterionJudged.class).map(e -> e.criterion().value()))
                .toList();
        if (FINAL.contains(bet.stage())) {
            return null;
        }
        for (LocalDate day : days(criteria)) {
            for (String id : criteria.all().stream().map(Criterion::id).sorted().toList()) {
                Criterion criterion = requireNonNull(criteria.named(id));
                if (!day.isBefore(today) && day.equals(criterion.terms().by()) && !over.contains(id)) {
                    return object("criterion", id, "by", day, "days", today.until(day, ChronoUnit.DAYS));
                }
            }
        }
        return null;
    }

    private static List<LocalDate> days(Criteria criteria) {
        return criteria.all().stream()
                .flatMap(each -> Stream.ofNullable(each.terms().by()))
                .sorted()
                .toList();
    }
}
