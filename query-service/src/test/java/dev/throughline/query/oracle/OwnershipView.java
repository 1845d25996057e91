package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who owns what, and on how many days critical bets had somebody who does nothing else. */
final class OwnershipView implements View {
    @Override
    public String operation() {
        return "ownership";
    }

    @Override
    public Question question(Asked of) {
        var chance = of.chance();
        Question question = Question.of().with("portfolio", of.somePortfolios());
        LocalDate day = of.day();
        question = chance.in100(30) ? question.with("to", day) : question;
        return chance.in100(30) ? question.with("from", day.minusDays(chance.between(0, 300))) : question;
    }

    @Override
    public Object answer(Question question, Past past) {
        About about = About.of(question, past);
        LocalDate today = about.almanac().day(past.asOf());
        String asked = question.one("to");
        String since = question.one("from");
        LocalDate to = asked == null ? today : LocalDate.parse(asked);
        LocalDate from = since == null ? to.minusDays(90) : LocalDate.parse(since);
        if (from.isAfter(to) || from.isBefore(to.minusYears(5))) {
            return Tree.REFUSED;
        }
        Staff staff = Staff.of(past);
        Comparator<BetFacts> order =
                Comparator.comparing(bet -> bet.proposal().portfolio().value());
        List<BetFacts> bets = about.bets().stream().sorted(order).toList();
        List<SeatDays> held = bets.stream()
                .map(bet -> SeatDays.of(bet, from, to.isAfter(today) ? today : to, staff, about))
                .filter(each -> !each.days().isEmpty())
                .toList();
        return object(
                "reading", AllocationView.READING,
                "seats", owned(bets, true).map(bet -> seat(bet, staff, today)).toList(),
                "owners", owned(bets, false).map(OwnershipView::owner).toList(),
                "withoutSeat",
                        bets.stream()
                                .filter(OwnershipView::lacksSeat)
                                .map(OwnershipView::gap)
                                .toList(),
                "ownerless",
                        bets.stream()
                                .filter(OwnershipView::isOwnerless)
                                .map(bet -> ownerless(bet, past))
                                .toList(),
                "from", from,
                "to", to,
                "coverage", SeatDays.coverage(held),
                "byPortfolio",
                        about.open().stream()
                                .map(each -> object(
                                        "portfolio",
                                        each,
                                        "coverage",
                                        SeatDays.coverage(held.stream()
                                                .filter(one -> one.portfolio().equals(each))
                                                .toList())))
                                .toList(),
                "byBet", held.stream().map(SeatDays::row).toList());
    }

    private static java.util.stream.Stream<BetFacts> owned(List<BetFacts> bets, boolean seat) {
        return bets.stream().filter(bet -> {
            Map<String, @Nullable Object> owner = bet.owner();
            return !bet.isOver() && owner != null && Objects.equals(seat, owner.get("singleThreaded"));
        });
    }

    private static boolean lacksSeat(BetFacts bet) {
        Map<String, @Nullable Object> owner = bet.owner();
        return bet.needsSeat() && (owner == null || Objects.equals(false, owner.get("singleThreaded")));
    }

    private static boolean isOwnerless(BetFacts bet) {
        return bet.stage().equals("COMMITTED") && bet.owner() == null;
    }

    /** The first event from which on something holds until now. */
    private static Instant since(BetFacts bet, Predicate<BetFacts> holds) {
        Instant since = bet.last().context().effectiveAt();
        for (int n = bet.events().size(); n >= 1 && holds.test(bet.after(n)); n--) {
            since = bet.events().get(n - 1).context().effectiveAt();
        }
        return since;
    }

    private static Map<String, @Nullable Object> named(BetFacts bet) {
        return object(
                "bet", bet.id(),
                "title", bet.proposal().title(),
                "portfolio", bet.proposal().portfolio());
    }

    static @Nullable Object person(BetFacts bet) {
        Map<String, @Nullable Object> owner = bet.owner();
        return owner == null ? null : owner.get("person");
    }

    private static Map<String, @Nullable Object> owner(BetFacts bet) {
        Object owner = bet.owner();
        Map<String, @Nullable Object> row = named(bet);
        row.putAll(object(
                "person", person(bet),
                "stage", bet.stage(),
                "since", since(bet, then -> Objects.equals(owner, then.owner()))));
        return row;
    }

    private static Object seat(BetFacts bet, Staff staff, LocalDate today) {
        Worker worker = staff.named(person(bet));
        Map<String, @Nullable Object> row = owner(bet);
        Worker.Contract contract = worker == null ? null : worker.contract(today);
        row.putAll(object(
                "critical", bet.critical(),
                "contractFte", contract == null ? null : contract.fte(),
                "fraction", worker == null ? BigDecimal.ZERO : worker.a(bet.id(), today),
                "allocations",
                        worker == null
                                ? List.of()
                                : worker.on(today).stream()
                                        .filter(each -> each.bet().value().equals(bet.id()))
                                        .map(each -> object(
                                                "allocation", each.allocation(),
                                                "purpose", each.purpose(),
                                                "fraction", each.fraction(),
                                                "from", each.from(),
                                                "to", each.to()))
                                        .toList()));
        return row;
    }

    private static Object gap(BetFacts bet) {
        Map<String, @Nullable Object> row = named(bet);
        row.putAll(object("person", person(bet), "since", since(bet, OwnershipView::lacksSeat)));
        return row;
    }

    private static Object ownerless(BetFacts bet, Past past) {
        RecordedEvent left = null;
        for (RecordedEvent event : bet.events()) {
            left = event.event() instanceof OwnerReleased ? event : left;
        }
        List<RecordedEvent> forced = new ArrayList<>(bet.openReviews());
        forced.removeIf(event -> ((ReviewFellDue) event.event()).due() != DueReview.OWNERLESS);
        Map<String, @Nullable Object> row = named(bet);
        row.putAll(object("critical", bet.critical(), "since", since(bet, OwnershipView::isOwnerless)));
        if (left != null) {
            OwnerReleased released = (OwnerReleased) left.event();
            row.putAll(object("formerOwner", released.person(), "reason", released.reason()));
            if (released.reason() == ReleaseReason.DEPARTED && "true".equals(bet.critical())) {
                String portfolio = bet.proposal().portfolio().value();
                LocalDate day = left.context()
                        .effectiveAt()
                        .atZone(past.terms(portfolio).zone())
                        .toLocalDate();
                row.put("reviewDueOn", day.plusDays(past.policy(portfolio).ownerlessDays()));
            }
        }
        if (!forced.isEmpty()) {
            row.put("reviewFellDueAt", forced.getLast().context().effectiveAt());
            row.put("decisionDueBy", ((ReviewFellDue) forced.getLast().event()).decisionDueBy());
        }
        return row;
    }
}
