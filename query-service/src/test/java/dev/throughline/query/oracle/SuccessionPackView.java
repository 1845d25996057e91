package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What somebody needs who takes a bet over; how its history reads as sentences is left open. */
final class SuccessionPackView implements View {
    @Override
    public String operation() {
        return "successionPack";
    }

    @Override
    public Question question(Asked of) {
        return Question.of().with("bet", of.bet());
    }

    @Override
    public @Nullable Object answer(Question question, Past past) {
        List<RecordedEvent> history = past.seen("bet/" + question.the("bet"));
        return history.isEmpty() ? null : pack(BetFacts.at(history, past), past);
    }

    static Object pack(BetFacts bet, Past past) {
        Map<String, @Nullable Object> whole = BetView.bet(bet.events(), past);
        String portfolio = bet.proposal().portfolio().value();
        LocalDate today = past.asOf().atZone(past.terms(portfolio).zone()).toLocalDate();
        List<Object> owners = BetView.owners(bet);
        Object last = owners.isEmpty() ? null : ((Map<?, ?>) owners.getLast()).get("person");
        boolean over = bet.isOver();
        Map<String, @Nullable Object> pack = object(
                "bet", bet.id(),
                "nextReviewBy", over ? null : bet.nextReviewBy(),
                "openRequests", over ? List.of() : rows(whole, "requests", each -> each.get("answeredBy") == null),
                "openFirings", rows(whole, "criteria", SuccessionPackView::isTripped),
                "openReviews",
                        bet.openReviews().stream()
                                .map(SuccessionPackView::review)
                                .toList(),
                "liveCriteria", over ? List.of() : live(whole, today),
                "openForecasts", rows(whole, "forecasts", each -> each.get("result") == null),
                "openActions",
                        openActions(past).stream()
                                .filter(each -> portfolio.equals(each.get("portfolio")))
                                .filter(each -> Objects.equals(last, each.get("person")))
                                .toList(),
                "crew", rows(whole, "crew", each -> isAhead(each, today)),
                "history", bet.events().stream().map(SuccessionPackView::entry).toList());
        for (String same : List.of("portfolio", "title", "customer", "problem", "benefit", "critical", "stage")) {
            pack.put(same, whole.get(same));
        }
        for (String same :
                List.of("flags", "owner", "formerOwners", "budgetCap", "spent", "dependencies", "decisions")) {
            pack.put(same, whole.get(same));
        }
        return pack;
    }

    private static List<Map<?, ?>> rows(Map<String, @Nullable Object> whole, String name, Predicate<Map<?, ?>> which) {
        List<Map<?, ?>> rows = new ArrayList<>();
        for (Object each : (List<?>) Objects.requireNonNull(whole.get(name))) {
            if (which.test((Map<?, ?>) each)) {
                rows.add((Map<?, ?>) each);
            }
        }
        return rows;
    }

    private static boolean isTripped(Map<?, ?> criterion) {
        return firings(criterion).stream().anyMatch(each -> ((Map<?, ?>) each).get("answeredBy") == null);
    }

    private static List<?> firings(Map<?, ?> criterion) {
        return (List<?>) Objects.requireNonNull(criterion.get("firings"));
    }

    private static Object review(RecordedEvent event) {
        var e = (ReviewFellDue) event.event();
        return object(
                "firing", e.firing(),
                "due", e.due(),
                "at", event.context().effectiveAt(),
                "decisionDueBy", e.decisionDueBy());
    }

    /** Until day and grace have passed; one that is judged once, until it fired. */
    private static List<Object> live(Map<String, @Nullable Object> whole, LocalDate today) {
        List<Object> live = new ArrayList<>();
        for (Map<?, ?> each : rows(whole, "criteria", criterion -> true)) {
            boolean settled =
                    each.get("when") == JudgedWhen.AT_DATE && !firings(each).isEmpty();
            LocalDate by = (LocalDate) each.get("by");
            LocalDate due = by == null ? null : by.plusDays(((Integer) Objects.requireNonNull(each.get("graceDays"))));
            if (!settled && (due == null || !due.isBefore(today))) {
                live.add(object("criterion", each, "dueOn", due));
            }
        }
        return live;
    }

    private static boolean isAhead(Map<?, ?> member, LocalDate today) {
        LocalDate from = (LocalDate) Objects.requireNonNull(member.get("from"));
        LocalDate to = (LocalDate) member.get("to");
        return to == null || (!to.isBefore(today) && !to.isBefore(from));
    }

    /** What no review says is done, of the reviews that the caller may see; by its day. */
    static List<Map<String, @Nullable Object>> openActions(Past past) {
        List<Map<String, @Nullable Object>> open = new ArrayList<>();
        for (List<RecordedEvent> review : past.seenOf("review")) {
            Map<Object, Map<String, @Nullable Object>> actions = new LinkedHashMap<>();
            for (RecordedEvent event : review) {
                if (event.event() instanceof ActionAssigned e) {
                    actions.put(e.action(), action(event, e, past));
                } else if (event.event() instanceof ActionCompleted e) {
                    actions.remove(e.action());
                }
            }
            open.addAll(actions.values());
        }
        open.sort(by("due")
                .thenComparing(by("portfolio"))
                .thenComparing(by("week"))
                .thenComparing(by("action")));
        return open;
    }

    private static Comparator<Map<String, @Nullable Object>> by(String name) {
        return Comparator.comparing(row -> String.valueOf(row.get(name)));
    }

    private static Map<String, @Nullable Object> action(RecordedEvent event, ActionAssigned e, Past past) {
        String portfolio = past.home(event.stream().value());
        return object(
                "portfolio", portfolio,
                "week", event.stream().id().substring(portfolio.length() + 1).toUpperCase(Locale.ROOT),
                "action", e.action().value(),
                "text", e.text(),
                "person", e.person().value(),
                "due", e.due());
    }

    private static Object entry(RecordedEvent event) {
        return object(
                "sequence", event.sequence(),
                "effectiveAt", event.context().effectiveAt(),
                "actor", event.context().actor(),
                "onBehalfOf", event.context().onBehalfOf(),
                "sentence", Tree.OPEN,
                "reason", event.context().reason());
    }
}
