package dev.throughline.query.lives;

import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import dev.throughline.query.stack.EventLog;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Some portfolios over some years, from a seed. */
public final class World {
    /** So that a leap day and a 53rd week lie within two and a half years from here. */
    public static final Instant START = Instant.parse("2022-10-03T08:00:00Z");

    private static final List<PortfolioOpened> TERMS = List.of(
            terms("Payments", "EUR", "Europe/Berlin", Month.JANUARY, DayOfWeek.SUNDAY),
            terms("Search", "USD", "America/New_York", Month.JULY, DayOfWeek.SATURDAY),
            terms("Logistics", "JPY", "Asia/Tokyo", Month.APRIL, DayOfWeek.FRIDAY),
            terms("Support", "EUR", "Australia/Lord_Howe", Month.OCTOBER, DayOfWeek.WEDNESDAY));
    private static final Duration WEEK = Duration.ofDays(7);

    private final Chronicle chronicle;
    private final Chance chance;
    private final String prefix;
    private final List<Portfolio> portfolios = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Bet> bets = new ArrayList<>();

    /**
     * How much happens.
     *
     * @param steps how often something happens to a bet, on average
     */
    public record Size(int portfolios, int metrics, int people, int bets, int steps, int weeks) {
        /** Enough to see every event and every kind of life. */
        public static final Size SMALL = new Size(2, 3, 10, 24, 60, 30);

        public static final Size LARGE = new Size(4, 7, 40, 2_000, 10, 120);
    }

    private World(EventLog log, long seed, Instant start, String prefix) {
        this.chance = new Chance(seed);
        this.chronicle = new Chronicle(log, chance, start);
        this.prefix = prefix;
    }

    /**
     * Writes all that happens into the log.
     *
     * @param prefix of all ids, so that several worlds fit into one log
     */
    public static World grown(EventLog log, long seed, Instant start, String prefix, Size size) {
        var world = new World(log, seed, start, prefix);
        world.found(size);
        IntStream.range(0, size.weeks()).forEach(week -> world.week(week, size));
        return world;
    }

    public List<String> portfolioIds() {
        return portfolios.stream().map(Portfolio::id).toList();
    }

    /** When the last of it was recorded, at the latest. */
    public Instant end() {
        return chronicle.now();
    }

    private void found(Size size) {
        for (int n = 0; n < size.portfolios(); n++) {
            PortfolioOpened terms = TERMS.get(n);
            portfolios.add(Portfolio.open(chronicle, prefix + lower(terms), terms, size.metrics()));
        }
        for (int n = 0; n < size.people(); n++) {
            hire(portfolios.get(n % portfolios.size()));
        }
    }

    private void hire(Portfolio home) {
        people.add(Person.register(chronicle, prefix + "p-" + people.size(), home.id()));
    }

    private static String lower(PortfolioOpened terms) {
        return terms.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Bets are proposed all the time; what happens to them, happens in the order in which it comes to mind. */
    private void week(int week, Size size) {
        int proposed = size.bets() * (week + 1) / size.weeks();
        int happened = size.bets() * size.steps() / size.weeks();
        Duration pause = WEEK.dividedBy(happened + 1L).truncatedTo(ChronoUnit.MICROS);
        while (bets.size() < proposed) {
            bets.add(Bet.propose(chronicle, prefix + "bet-" + bets.size(), chance.one(portfolios), bets, people));
        }
        for (int n = 0; n < happened && !bets.isEmpty(); n++) {
            chronicle.pass(pause);
            chance.one(bets).step();
        }
        chronicle.pass(pause);
        long before = people.stream().filter(Person::departed).count();
        people.forEach(person -> person.week(portfolios));
        long left = people.stream().filter(Person::departed).count() - before;
        LongStream.range(0, left).forEach(n -> hire(chance.one(portfolios)));
        portfolios.forEach(portfolio -> portfolio.week(people));
    }

    private static PortfolioOpened terms(String name, String currency, String zone, Month fiscalYear, DayOfWeek week) {
        return new PortfolioOpened(name, Currency.getInstance(currency), ZoneId.of(zone), fiscalYear, week);
    }
}
