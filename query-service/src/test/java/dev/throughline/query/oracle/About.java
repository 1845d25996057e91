package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.query.lives.Chance;
import dev.throughline.query.oracle.Almanac.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The portfolios that a report is about, those asked about and seen, and how their days and weeks run. */
record About(Set<String> portfolios, Almanac almanac, Past past) {
    private static final int MOST_DAYS = 1_100;

    static About of(Question question, Past past) {
        List<String> asked = question.all("portfolio");
        Set<String> portfolios = new TreeSet<>();
        for (String each : past.portfolios()) {
            if (asked.isEmpty() || asked.contains(each)) {
                portfolios.add(each);
            }
        }
        return new About(portfolios, Almanac.of(question, past), past);
    }

    /** One of them alone, with the same days and weeks. */
    About only(String portfolio) {
        return new About(Set.of(portfolio), almanac, past);
    }

    /** Days for a report by chance: as a name, from, to, or none. */
    static Question period(Question question, Asked of) {
        Chance chance = of.chance();
        LocalDate day = of.day();
        return switch (chance.between(0, 5)) {
            case 0 -> question.with("period", Almanac.ACROSS.year(day).name());
            case 1 -> question.with("period", Almanac.ACROSS.quarter(day).name());
            case 2 -> question.with("to", day);
            case 3 -> question.with("from", day);
            case 4 -> question.with("from", day).with("to", day.plusDays(chance.between(0, 500)));
            default -> question;
        };
    }

    /** The days that {@code period}, or {@code from} and {@code to}, mean; none if they cannot be asked for. */
    @Nullable
    Stretch days(Question question) {
        LocalDate today = almanac.day(past.asOf());
        String named = question.one("period");
        String from = question.one("from");
        String to = question.one("to");
        LocalDate last = to == null ? today : LocalDate.parse(to);
        LocalDate first = from == null ? almanac.quarter(last).from() : LocalDate.parse(from);
        if (named != null) {
            first = almanac.fiscal(named).from();
            last = almanac.fiscal(named).to();
        }
        last = last.isAfter(today) ? today : last;
        boolean refused = first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last.plusDays(1));
        return refused ? null : new Stretch("", first, last);
    }

    /** The days of a bet's own portfolio. */
    Almanac of(BetFacts bet) {
        return Almanac.of(past.terms(bet.proposal().portfolio().value()));
    }

    /** Those of them that were there at the moment. */
    List<String> open() {
        return portfolios.stream()
                .filter(each -> !past.of("portfolio/" + each).isEmpty())
                .toList();
    }

    boolean isHome(Worker.@Nullable Contract contract) {
        return contract != null && open().contains(contract.home());
    }

    List<BetFacts> bets() {
        return past.seenOf("bet").stream()
                .map(history -> BetFacts.at(history, past))
                .filter(bet -> portfolios.contains(bet.proposal().portfolio().value()))
                .toList();
    }

    @Nullable
    BetFacts bet(String id) {
        List<RecordedEvent> history = past.of("bet/" + id);
        return history.isEmpty() || !portfolios.contains(past.home("bet/" + id)) ? null : BetFacts.at(history, past);
    }

    /** As it was when the day ended, and before its proposal as it was proposed. */
    BetFacts endOf(LocalDate day, BetFacts bet) {
        return endOf(day, bet, almanac);
    }

    static BetFacts endOf(LocalDate day, BetFacts bet, Almanac almanac) {
        List<RecordedEvent> events = bet.events().stream()
                .filter(event -> !event.context().effectiveAt().isAfter(almanac.endOf(day)))
                .toList();
        return new BetFacts(events.isEmpty() ? bet.events().subList(0, 1) : events, bet.currency());
    }

    /** In force when the day ended, as far as it is known at the moment. */
    Policy policy(String portfolio, LocalDate day) {
        Policy policy = Policy.DEFAULT;
        for (RecordedEvent event : past.of("portfolio/" + portfolio)) {
            boolean by = !event.context().effectiveAt().isAfter(almanac.endOf(day));
            policy = by && event.event() instanceof PolicyAdopted adopted ? adopted.policy() : policy;
        }
        return policy;
    }
}
