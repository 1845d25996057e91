package dev.throughline.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Two invented years of three business units, the same for the same seed and moment. */
final class DemoPortfolio {
    /** For so long the units have met every week. */
    private static final int WEEKS_OF_REVIEWS = 12;

    private final Random random;
    private final Script script;
    private final LocalDate start;
    private final LocalDate today;
    private final Map<String, Begun> begun = new LinkedHashMap<>();

    private DemoPortfolio(long seed, Instant now) {
        this.random = new Random(seed);
        this.script = new Script(now);
        this.today = script.today();
        this.start = today.minusWeeks(Calendar.WEEKS);
    }

    /** Everything, in the order in which it happened. */
    static List<Step> told(long seed, Instant now) {
        var portfolio = new DemoPortfolio(seed, now);
        for (BusinessUnit unit : BusinessUnit.values()) {
            portfolio.tell(unit);
        }
        Bond.all().forEach(portfolio::tell);
        return portfolio.script.inOrder();
    }

    private void tell(BusinessUnit unit) {
        UnitStory.open(unit, start, script);
        Staff staff = new Staff(unit, start, script, random);
        LocalDate reviewed = today.minusWeeks(WEEKS_OF_REVIEWS);
        new UnitStory(unit, start, script, staff, random).tell(reviewed);
        new Reviews(unit, script, staff, random).tell(reviewed);
        proposals(unit).forEach((bet, on) -> {
            var story = new BetStory(bet, on, script, staff, random);
            story.tell();
            begun.put(bet.id(), new Begun(story, on));
        });
    }

    /** In the order of their days, because who comes first finds the most people free. */
    private Map<BetOutline, LocalDate> proposals(BusinessUnit unit) {
        Calendar calendar = new Calendar(start, today, random);
        Map<BetOutline, LocalDate> days = new LinkedHashMap<>();
        BetOutline.all().stream()
                .filter(bet -> bet.unit() == unit)
                .map(bet -> Map.entry(bet, calendar.proposal(bet.plot())))
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(bet -> days.put(bet.getKey(), bet.getValue()));
        return days;
    }

    private void tell(Bond bond) {
        Begun bet = Objects.requireNonNull(begun.get(bond.bet()));
        LocalDate other = Objects.requireNonNull(begun.get(bond.other())).on();
        LocalDate day = (bet.on().isAfter(other) ? bet.on() : other).plusDays(bond.days());
        bet.story().tellOf(bond, day);
    }

    private record Begun(BetStory story, LocalDate on) {}
}
