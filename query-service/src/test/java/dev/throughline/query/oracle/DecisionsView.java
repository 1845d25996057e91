package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.query.lives.Chance;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decision log across bets. */
final class DecisionsView implements View {
    @Override
    public String operation() {
        return "decisions";
    }

    @Override
    public Question question(Asked of) {
        Chance chance = of.chance();
        Question question = Question.of().with("portfolio", of.somePortfolios());
        question = chance.in100(15) ? question.with("bet", of.bet(), of.bet(), of.bet()) : question;
        question = chance.in100(20) ? question.with("door", chance.any(Door.class)) : question;
        question = chance.in100(20)
                ? question.with("outcome", chance.any(DecisionOutcome.class), chance.any(DecisionOutcome.class))
                : question;
        question = chance.in100(15)
                ? question.with("decider", chance.one(List.of("p-recorder-1", "p-other-2", "p-nobody")))
                : question;
        question = chance.in100(20)
                ? question.with(
                        "text", chance.one(List.of("PAY today", "inst", "never** wait", "know; x", "check out")))
                : question;
        question = chance.in100(15) ? question.with("from", of.day()) : question;
        question = chance.in100(15) && question.one("from") == null ? question.with("to", of.day()) : question;
        question = chance.in100(60)
                ? question.with("sort", chance.one(List.of("EFFECTIVE_AT", "DECIDED_ON", "LATENCY")))
                : question;
        return chance.in100(50) ? question.with("direction", chance.one(List.of("ASC", "DESC"))) : question;
    }

    @Override
    public Object answer(Question question, Past past) {
        return Region.of(question, past).bets().stream()
                .filter(bet -> isAmong(bet.id(), question.all("bet")))
                .flatMap(bet -> Decided.of(bet).stream())
                .filter(decided -> isAsked(decided, question))
                .sorted(order(question))
                .map(DecisionsView::row)
                .toList();
    }

    private static boolean isAsked(Decided decided, Question question) {
        String decider = question.one("decider");
        String text = question.one("text");
        var context = decided.event().context();
        return isAmong(decided.decision().outcome().name(), question.all("outcome"))
                && isAmong(decided.door(), question.all("door"))
                && Region.isAsked(question, decided.decision().decidedOn())
                && (decider == null
                        || decider.equals(context.actor().value())
                        || (context.onBehalfOf() != null
                                && decider.equals(context.onBehalfOf().value())))
                && (text == null || Stream.of(text.split(" ")).allMatch(word -> says(decided, word)));
    }

    private static boolean isAmong(String value, List<String> wanted) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean says(Decided decided, String word) {
        List<String> texts = new ArrayList<>(decided.decision().alternativesRejected());
        texts.add(decided.bet().proposal().title());
        texts.add(decided.decision().rationale());
        decided.answered().stream()
                .map(Matter::question)
                .filter(Objects::nonNull)
                .forEach(texts::add);
        decided.bet()
                .all(BetKilled.class)
                .filter(killed -> killed.decision().equals(decided.decision().decision()))
                .forEach(killed -> texts.add(killed.learnings()));
        return texts.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)));
    }

    /** The latest first, if nothing else is asked for; what has no latency comes last in either direction. */
    private static Comparator<Decided> order(Question question) {
        Comparator<Decided> order = switch (String.valueOf(question.one("sort"))) {
            case "DECIDED_ON" ->
                Comparator.comparing(decided -> decided.decision().decidedOn());
            case "LATENCY" ->
                Comparator.comparing(decided -> Objects.requireNonNullElse(decided.latency(), BigDecimal.ZERO));
            default -> Comparator.comparing(Decided::at);
        };
        Comparator<Decided> inDirection = "ASC".equals(question.one("direction")) ? order : order.reversed();
        Comparator<Decided> apart =
                Comparator.comparing(decided -> "LATENCY".equals(question.one("sort")) && decided.latency() == null);
        return apart.thenComparing(inDirection)
                .thenComparing(decided -> decided.bet().id())
                .thenComparing(Decided::id);
    }

    private static Object row(Decided decided) {
        DecisionRecorded e = decided.decision();
        var context = decided.event().context();
        return object(
                "decision", e.decision(),
                "bet", decided.bet().id(),
                "title", decided.bet().proposal().title(),
                "portfolio", decided.bet().proposal().portfolio(),
                "outcome", e.outcome(),
                "door", decided.door(),
                "decidedOn", e.decidedOn(),
                "effectiveAt", decided.at(),
                "recordedAt", decided.event().recordedAt(),
                "actor", context.actor(),
                "onBehalfOf", context.onBehalfOf(),
                "rationale", e.rationale(),
                "alternativesRejected", e.alternativesRejected(),
                "gaveUp", e.gaveUp(),
                "versus", e.versus(),
                "evidence", e.evidence(),
                "answers", e.answers(),
                "answered",
                        decided.answered().stream()
                                .map(matter -> row(matter, decided.at()))
                                .toList(),
                "latencyDays", decided.latency(),
                "approvals", approvals(decided),
                "consequence", consequence(decided),
                "waived", waived(decided),
                "historic", context.historic(),
                "retrospectives", parts(decided, "retrospectives").toList());
    }

    private static Object row(Matter matter, Instant at) {
        return object(
                "id", matter.id(),
                "kind", matter.kind(),
                "question", matter.question(),
                "arose", matter.arose(),
                "dueBy", matter.dueBy(),
                "latencyDays", Sums.days(matter.arose(), at));
    }

    /** What was said of the requests that it answers. */
    private static List<Object> approvals(Decided decided) {
        List<Object> approvals = new ArrayList<>();
        for (Matter matter : decided.answered()) {
            if (matter.kind().equals("REQUEST")) {
                approvals.addAll(DecisionRequestsView.approvals(decided.bet(), matter.id()));
            }
        }
        return approvals;
    }

    private static @Nullable Object consequence(Decided decided) {
        return parts(decided, "decisions")
                .map(each -> each.get("consequence"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Map<?, ?>> parts(Decided decided, String name) {
        List<?> parts =
                (List<?>) Objects.requireNonNull(BetParts.decided(decided.bet()).get(name));
        return parts.stream()
                .<Map<?, ?>>map(each -> (Map<?, ?>) each)
                .filter(each -> decided.decision().decision().equals(each.get("decision")));
    }

    private static List<Object> waived(Decided decided) {
        List<Object> waived = new ArrayList<>();
        for (RecordedEvent event : decided.bet().events()) {
            if (event.event() instanceof PolicyOverridden e
                    && event.context()
                            .commandId()
                            .equals(decided.event().context().commandId())) {
                waived.add(object("rule", e.rule(), "reason", e.reason(), "leader", e.leader()));
            }
        }
        return waived;
    }
}
