package dev.throughline.query.allocation;

import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.contributor.ContributorEvent.ContractChanged;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.PortfolioLife;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Two portfolios in UTC and the people who work for them, written down at the start of 2026 unless a test says otherwise. */
final class Workforce {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final EventLog log = new EventLog();

    Workforce() {
        this(DayOfWeek.SUNDAY);
    }

    Workforce(DayOfWeek weekEndingDay) {
        opened("payments", weekEndingDay);
        opened("search", DayOfWeek.SUNDAY);
    }

    /**
     * Payments has the innovation bet taps and the core bet cards, search the innovation bet finder. In the week from
     * Monday 9 to Sunday 15 November 2026:
     *
     * <pre>
     *                          c      on taps           on cards   on finder
     * ada   payments           1      1                                        5 days
     * bob   payments           0.8    0.5               0.5                    5 days
     * cid   payments           1      1                                        leaves on Wednesday
     * dee   search             1      0.4 from Thursday            0.6         5 days
     * eve   payments   1, 0.6 from Wednesday                       0.5         5 days
     * </pre>
     */
    static Workforce inNovember() {
        Workforce work = new Workforce();
        work.bet("taps", "payments", InnovationType.ADJACENT);
        work.bet("cards", "payments", InnovationType.CORE);
        work.bet("finder", "search", InnovationType.TRANSFORMATIONAL);
        work.person("ada", "payments", "1");
        work.allocate("ada", "a-1", "taps", "1", "2026-02-01", null);
        work.person("bob", "payments", "0.8");
        work.allocate("bob", "b-1", "cards", "0.5", "2026-02-01", null);
        work.allocate("bob", "b-2", "taps", "0.5", "2026-02-01", "2026-12-31");
        work.person("cid", "payments", "1");
        work.allocate("cid", "c-1", "taps", "1", "2026-02-01", null);
        work.leaves("cid", "2026-11-11");
        work.person("dee", "search", "1");
        work.allocate("dee", "d-1", "finder", "0.6", "2026-02-01", null);
        work.allocate("dee", "d-2", "taps", "0.4", "2026-11-12", null);
        work.person("eve", "payments", "1");
        work.contract("eve", "payments", "0.6", "2026-11-11");
        work.allocate("eve", "e-1", "finder", "0.5", "2026-02-01", null);
        return work;
    }

    EventLog log() {
        return log;
    }

    private void opened(String portfolio, DayOfWeek weekEndingDay) {
        add(EventLog.portfolio(portfolio), opening(portfolio, weekEndingDay));
        add(EventLog.portfolio(portfolio), Facts.policy(1));
    }

    private static PortfolioOpened opening(String portfolio, DayOfWeek weekEndingDay) {
        return new PortfolioOpened(
                portfolio, Currency.getInstance("EUR"), ZoneOffset.UTC, Month.JANUARY, weekEndingDay);
    }

    /** One more portfolio, that is opened later. */
    void opens(String portfolio, String at) {
        log.append(
                EventLog.portfolio(portfolio),
                opening(portfolio, DayOfWeek.SUNDAY),
                Instant.parse(at),
                Instant.parse(at));
    }

    /** The usual policy, but for what it aims at; the second one of the portfolio. */
    void aims(String portfolio, @Nullable String target, String at) {
        log.append(EventLog.portfolio(portfolio), Facts.policyAiming(2, target), Instant.parse(at), Instant.parse(at));
    }

    void bet(String bet, String portfolio, InnovationType type) {
        add(EventLog.bet(bet), Facts.proposed(portfolio, "The bet " + bet, type));
    }

    void reclassify(String bet, InnovationType before, InnovationType after, String at) {
        log.append(
                EventLog.bet(bet),
                new BetReclassified(Classification.INNOVATION_TYPE, before.name(), after.name(), "we know better"),
                Instant.parse(at),
                Instant.parse(at));
    }

    void person(String person, String home, String fte) {
        add(
                stream(person),
                new ContributorRegistered(new PortfolioId(home), new BigDecimal(fte), LocalDate.parse("2026-01-01")));
    }

    void contract(String person, String home, String fte, String from) {
        add(stream(person), new ContractChanged(new PortfolioId(home), new BigDecimal(fte), LocalDate.parse(from)));
    }

    void leaves(String person, String on) {
        add(stream(person), new ContributorDeparted(LocalDate.parse(on)));
    }

    void allocate(String person, String allocation, String bet, String fraction, String from, @Nullable String to) {
        add(stream(person), allocated(allocation, bet, fraction, from, to));
    }

    static CapacityAllocated allocated(
            String allocation, String bet, String fraction, String from, @Nullable String to) {
        return new CapacityAllocated(
                new AllocationId(allocation),
                new BetId(bet),
                bet.equals("cards") ? Purpose.BUILD : Purpose.DISCOVERY,
                new BigDecimal(fraction),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    static StreamId stream(String person) {
        return StreamId.of(new PersonId(person));
    }

    private void add(StreamId stream, DomainEvent event) {
        log.append(stream, event, START, START);
    }

    /** What a report about these portfolios stands on, with what it would read of the log. */
    Ground ground(String... portfolios) {
        List<PortfolioLife> lives = of("portfolio").stream()
                .map(PortfolioLife::of)
                .filter(life -> Set.of(portfolios).contains(life.portfolio().value()))
                .toList();
        List<BetLife> bets = of("bet").stream()
                .map(BetLife::of)
                .filter(bet -> Set.of(portfolios)
                        .contains(bet.last().headline().portfolio().value()))
                .toList();
        BusinessCalendar calendar =
                lives.size() == 1 ? BusinessCalendar.of(lives.getFirst().opened()) : BusinessCalendar.ACROSS;
        return Ground.of(lives, bets, Capacity.of(of("person")), calendar);
    }

    private List<History> of(String kind) {
        return log.events().stream()
                .filter(event -> event.stream().kind().equals(kind))
                .collect(Collectors.groupingBy(RecordedEvent::stream, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new History(each.getKey(), each.getValue()))
                .toList();
    }
}
