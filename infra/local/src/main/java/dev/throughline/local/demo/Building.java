package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import dev.throughline.local.login.Persona;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What follows a commit: people, money, figures every week, and a review each quarter. */
final class Building {
    private static final int WEEKS_BETWEEN_REVIEWS = 13;
    private static final String OWNED_BY_ONE_TO_SIGN_IN_AS = "gift-concierge";

    private final BetOutline bet;
    private final Script script;
    private final Staff staff;
    private final RandomGenerator random;
    private final Phrases phrases;
    private @Nullable String owner;

    Building(BetOutline bet, Script script, Staff staff, RandomGenerator random) {
        this.bet = bet;
        this.script = script;
        this.staff = staff;
        this.random = random;
        this.phrases = new Phrases(random);
    }

    void begin(LocalDate commit, LocalDate end) {
        own(commit.minusDays(8), end);
        commit(commit, "commit-1");
        crew(commit.plusDays(3), end);
        script.tell(
                commit.plusDays(3),
                Voice.LEADER,
                "FundBet",
                bet.id(),
                of(
                        "amount",
                        40_000 * (1 + random.nextInt(8)),
                        "period",
                        of("start", commit, "end", commit.plusMonths(9))));
        spend(commit, end);
    }

    /** A second commit, after a pivot. */
    void again(LocalDate commit) {
        commit(commit, "commit-2");
        crew(commit.plusDays(3), LocalDate.of(2190, 1, 1));
    }

    private void own(LocalDate day, LocalDate end) {
        if (bet.critical()) {
            owner = staff.freeFrom(day)
                    .orElseThrow(() -> new IllegalStateException("expected somebody who is free for " + bet.id()));
            staff.allocate(owner, bet.id(), "DISCOVERY", 1.0, day, end, true);
        } else {
            owner = bet.id().equals(OWNED_BY_ONE_TO_SIGN_IN_AS) ? Persona.OWNER.person() : staff.responsible(day);
        }
        script.tell(day, Voice.LEADER, "AssignOwner", bet.id(), of("person", owner, "singleThreaded", bet.critical()));
    }

    private void commit(LocalDate day, String id) {
        script.tell(
                day.minusDays(6),
                Voice.LEADER,
                "RequestDecision",
                bet.id(),
                of(
                        "decision",
                        id,
                        "question",
                        "Do we build " + bet.title() + "?",
                        "options",
                        List.of("Build it", "Test it once more", "End it"),
                        "neededBy",
                        day.plusDays(random.nextInt(-2, 10))));
        Map<String, Object> payload = of(
                "decision",
                id,
                "outcome",
                "COMMIT",
                "rationale",
                phrases.any("commit.why"),
                "alternativesRejected",
                alternatives(),
                "evidence",
                List.of("visitors-1"),
                "decidedOn",
                day,
                "budgetCap",
                "400000.00",
                "nextReviewBy",
                day.plusWeeks(2L * WEEKS_BETWEEN_REVIEWS));
        if (bet.oneWay()) {
            stand(day.minusDays(3), Voice.OTHER_LEADER, payload, "APPROVE", "approve");
            stand(day.minusDays(2), Voice.REVIEWER, payload, "APPROVE", "approve");
        } else if (random.nextInt(5) == 0) {
            stand(day.minusDays(2), Voice.REVIEWER, payload, "DISSENT", "dissent.eye");
        }
        if (bet.oneWay() || random.nextInt(5) == 0) {
            stand(day.minusDays(2), Voice.FINANCE, payload, "DISSENT", "dissent.money");
        }
        script.tell(day, Voice.LEADER, "RecordDecision", bet.id(), payload);
    }

    private List<String> alternatives() {
        String first = phrases.any("commit.rejected");
        String second = phrases.any("commit.rejected");
        return first.equals(second) ? List.of(first) : List.of(first, second);
    }

    /** Where somebody stands towards a decision, word for word. */
    private void stand(LocalDate day, Voice voice, Map<String, Object> decision, String stance, String occasion) {
        script.tell(
                day,
                voice,
                "ApproveDecision",
                bet.id(),
                of(
                        "decision",
                        decision.get("decision"),
                        "contentHash",
                        new Decision(bet.id(), decision).contentHash(),
                        "stance",
                        stance,
                        "text",
                        phrases.any(occasion)));
    }

    /** Something was given up for it, or it gave up something for another bet. */
    void tradeOff(LocalDate day, String other) {
        script.tell(
                day,
                Voice.LEADER,
                "RecordDecision",
                bet.id(),
                of(
                        "decision",
                        "trade-off-1",
                        "outcome",
                        "TRADE_OFF",
                        "rationale",
                        phrases.any("tradeoff.why"),
                        "gaveUp",
                        phrases.any("tradeoff.gaveup"),
                        "versus",
                        List.of(other),
                        "decidedOn",
                        day));
    }

    /** Asked a week ago, and nobody has answered. */
    void ask(LocalDate day, LocalDate neededBy) {
        script.tell(
                day,
                Voice.LEADER,
                owner,
                null,
                "RequestDecision",
                bet.id(),
                of(
                        "decision",
                        "open-1",
                        "question",
                        phrases.any("request.now"),
                        "options",
                        List.of("Yes", "Not before the next review", "No"),
                        "neededBy",
                        neededBy));
    }

    private void crew(LocalDate day, LocalDate end) {
        double fraction = bet.critical() ? 1.0 : random.nextBoolean() ? 0.5 : 0.4;
        staff.withRoom(fraction, day, end)
                .filter(person -> !person.equals(owner))
                .limit(bet.critical() ? 2 : 3)
                .toList()
                .forEach(person -> staff.allocate(person, bet.id(), "BUILD", fraction, day, end, true));
        if (bet.unit() == BusinessUnit.RETAIL && bet.plot() == Plot.BUILDS) {
            staff.allocate(staff.splitter(), bet.id(), "BUILD", 0.2, day, end, true);
        }
    }

    private void spend(LocalDate commit, LocalDate end) {
        script.tell(
                commit.minusDays(20),
                Voice.LEADER,
                "RecordSpend",
                bet.id(),
                of("amount", 2_000 + random.nextInt(6_000), "date", commit.minusDays(20), "category", "PRESSURE_TEST"));
        for (LocalDate day = commit.plusDays(28); day.isBefore(end) && script.isPast(day); day = day.plusDays(28)) {
            script.tell(
                    day,
                    Voice.LEADER,
                    "RecordSpend",
                    bet.id(),
                    of("amount", 5_000 + random.nextInt(15_000), "date", day, "category", "BUILD"));
        }
    }

    /** Every week and every month until it ends. */
    void figures(LocalDate commit, LocalDate end) {
        int week = 0;
        for (LocalDate weekEnd = bet.unit().weekEnd(commit.plusDays(7));
                weekEnd.isBefore(end) && script.isPast(weekEnd);
                weekEnd = weekEnd.plusDays(7)) {
            observe(weekEnd.plusDays(1), bet.id() + "-use", BusinessUnit.weekCalled(weekEnd), uses(week++));
        }
        for (YearMonth month = YearMonth.from(commit);
                month.atEndOfMonth().isBefore(end) && script.isPast(month.atEndOfMonth());
                month = month.plusMonths(1)) {
            observe(month.atEndOfMonth().plusDays(1), bet.id() + "-asked", month.toString(), 200 + random.nextInt(300));
        }
    }

    /** It grows for all; for those whose criterion fires not enough. */
    private int uses(int week) {
        int perWeek = switch (bet.plot()) {
            case DIES_AT_TRIPWIRE, SKILLS_FIRST, TRIPPED_TODAY -> 14;
            default -> 45;
        };
        return 40 + week * perWeek + random.nextInt(60);
    }

    private void observe(LocalDate day, String metric, String period, int value) {
        script.observe(day, bet.unit(), metric, of("period", period, "value", value));
    }

    /** Most are held in time, some late; the last one may be due. */
    void reviews(LocalDate commit, LocalDate end) {
        int number = 1;
        LocalDate due = commit.plusWeeks(2L * WEEKS_BETWEEN_REVIEWS);
        while (goesOnAfterReviews() && due.plusDays(10).isBefore(end) && script.isPast(due)) {
            LocalDate held = due.plusDays(random.nextInt(4) == 0 ? random.nextInt(1, 9) : -random.nextInt(0, 6));
            LocalDate next = held.plusWeeks(WEEKS_BETWEEN_REVIEWS);
            String id = "continue-" + number++;
            if (bet.oneWay()) {
                script.tell(
                        held.minusDays(5),
                        Voice.LEADER,
                        "RequestDecision",
                        bet.id(),
                        of(
                                "decision",
                                id,
                                "question",
                                "Does it go on?",
                                "options",
                                List.of("Go on", "End it"),
                                "door",
                                "TWO_WAY",
                                "neededBy",
                                held));
            }
            script.tell(
                    held,
                    bet.unit().decider(),
                    "RecordDecision",
                    bet.id(),
                    of(
                            "decision", id,
                            "outcome", "CONTINUE",
                            "rationale", phrases.any("continue.why"),
                            "decidedOn", held,
                            "nextReviewBy", next));
            due = next;
        }
    }

    private boolean goesOnAfterReviews() {
        return bet.plot() == Plot.BUILDS || bet.plot() == Plot.GRADUATES || bet.plot() == Plot.PIVOTS;
    }

    void ownerLeaves(LocalDate day) {
        if (owner != null) {
            staff.depart(owner, day);
        }
    }
}
