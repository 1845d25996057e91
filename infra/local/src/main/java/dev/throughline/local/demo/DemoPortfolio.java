package dev.throughline.local.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Two invented years of three business units, the same for the same seed and day. */
final class DemoPortfolio {
    private DemoPortfolio() {}

    /** Every command, in the order in which it happened. */
    static List<Line> lines(long seed, LocalDate today) {
        Random random = new Random(seed);
        LocalDate start = today.minusWeeks(Calendar.WEEKS);
        Script script = new Script(today);
        Calendar calendar = new Calendar(start, today, random);
        for (BusinessUnit unit : BusinessUnit.values()) {
            UnitStory.open(unit, start, script);
            Staff staff = new Staff(unit, start, script, random);
            new UnitStory(unit, start, script, staff, random).tell();
            bets(unit, calendar).forEach(begun -> new BetStory(begun.bet(), begun.on(), script, staff, random).tell());
        }
        return script.inOrder();
    }

    /** In the order of their proposals, because who comes first finds the most people free. */
    private static List<Begun> bets(BusinessUnit unit, Calendar calendar) {
        return BetOutline.all().stream()
                .filter(bet -> bet.unit() == unit)
                .map(bet -> new Begun(bet, calendar.proposal(bet.plot())))
                .sorted(Comparator.comparing(Begun::on))
                .toList();
    }

    private record Begun(BetOutline bet, LocalDate on) {}
}
