package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.query.lives.Chance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What somebody wants to be decided, and how long that waits. */
final class DecisionRequestsView implements View {
    /** A request, and up to which day it has waited. */
    private record Waiting(Matter matter, Instant until, LocalDate day) {
        String state() {
            if (matter.answer() != null) {
                return "ANSWERED";
            }
            return matter.end() == null ? "OPEN" : "LAPSED";
        }

        boolean isOpen() {
            return state().equals("OPEN");
        }

        BigDecimal age() {
            return Sums.days(matter.arose(), until);
        }

        long daysOver() {
            return Math.max(0, ChronoUnit.DAYS.between(matter.dueBy(), day));
        }
    }

    @Override
    public String operation() {
        return "decisionRequests";
    }

    @Override
    public Question question(Asked of) {
        Chance chance = of.chance();
        Question question = Question.of().with("portfolio", of.somePortfolios());
        question = chance.in100(15) ? question.with("bet", of.bet(), of.bet(), of.bet()) : question;
        question = chance.in100(40) ? question.with("openOnly", chance.in100(70)) : question;
        question = chance.in100(40) ? question.with("overdueOnly", chance.in100(70)) : question;
        question = chance.in100(70)
                ? question.with("sort", chance.one(List.of("URGENCY", "NEEDED_BY", "REQUESTED_AT", "AGE")))
                : question;
        return chance.in100(50) ? question.with("direction", chance.one(List.of("ASC", "DESC"))) : question;
    }

    @Override
    public Object answer(Question question, Past past) {
        Region region = Region.of(question, past);
        List<String> bets = question.all("bet");
        return region.bets().stream()
                .filter(bet -> bets.isEmpty() || bets.contains(bet.id()))
                .flatMap(bet -> Matter.of(bet).stream())
                .filter(matter -> matter.kind().equals("REQUEST"))
                .map(matter -> new Waiting(matter, matter.until(past.asOf()), region.day(matter.until(past.asOf()))))
                .filter(each -> !"true".equals(question.one("openOnly")) || each.isOpen())
                .filter(each -> !"true".equals(question.one("overdueOnly")) || each.daysOver() > 0)
                .sorted(order(question))
                .map(DecisionRequestsView::row)
                .toList();
    }

    /** By default open ones come first in either direction, then what is needed first. */
    private static Comparator<Waiting> order(Question question) {
        String sort = String.valueOf(question.one("sort"));
        Comparator<Waiting> order = switch (sort) {
            case "REQUESTED_AT" -> Comparator.comparing(each -> each.matter().arose());
            case "AGE" -> Comparator.comparing(Waiting::age);
            default -> Comparator.comparing(each -> each.matter().dueBy());
        };
        Comparator<Waiting> inDirection = "DESC".equals(question.one("direction")) ? order.reversed() : order;
        boolean urgency = sort.equals("URGENCY") || sort.equals("null");
        Comparator<Waiting> apart = Comparator.comparing(each -> urgency && !each.isOpen());
        return apart.thenComparing(inDirection)
                .thenComparing(each -> each.matter().bet().id())
                .thenComparing(each -> each.matter().id());
    }

    private static Object row(Waiting each) {
        Matter matter = each.matter();
        DecisionRequested asked = (DecisionRequested) matter.asked().event();
        return object(
                "decision", matter.id(),
                "bet", matter.bet().id(),
                "title", matter.bet().proposal().title(),
                "portfolio", matter.bet().proposal().portfolio(),
                "question", asked.question(),
                "options", asked.options(),
                "door", matter.door(),
                "state", each.state(),
                "requestedBy", Measured.by(matter.asked()),
                "requestedAt", matter.arose(),
                "neededBy", asked.neededBy(),
                "ageDays", each.age(),
                "daysOver", each.daysOver(),
                "approvals", approvals(matter.bet(), matter.id()),
                "answeredBy", matter.decision(),
                "answeredAt", matter.answeredAt());
    }

    /** Who agreed or disagreed with what was asked under an id. */
    static List<Object> approvals(BetFacts bet, String id) {
        List<Object> approvals = new ArrayList<>();
        for (RecordedEvent event : bet.events()) {
            if (event.event() instanceof DecisionApproved e
                    && e.decision().value().equals(id)) {
                approvals.add(object(
                        "approver", e.approver(),
                        "stance", e.stance(),
                        "text", e.text(),
                        "contentHash", e.contentHash(),
                        "at", event.context().effectiveAt()));
            }
        }
        return approvals;
    }
}
