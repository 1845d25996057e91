package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The test of a bet with real users. */
final class PressureTest {
    private static final int VISITORS = 3;

    private final BetOutline bet;
    private final Proposer proposer;
    private final Staff staff;
    private final RandomGenerator random;
    private final Phrases phrases;

    PressureTest(BetOutline bet, Proposer proposer, Staff staff, RandomGenerator random) {
        this.bet = bet;
        this.proposer = proposer;
        this.staff = staff;
        this.random = random;
        this.phrases = new Phrases(random);
    }

    /** @param until the last day on which those who test can be on it */
    void test(LocalDate day, int number, boolean refuted, LocalDate until) {
        staff.withRoom(0.5, day, until)
                .limit(3)
                .toList()
                .forEach(person -> staff.allocate(person, bet.id(), "DISCOVERY", 0.5, day, until, false));
        if (bet.unit() == BusinessUnit.RETAIL && bet.plot() == Plot.TESTS) {
            staff.allocate(staff.splitter(), bet.id(), "DISCOVERY", 0.2, day, until, false);
        }
        if (number == 1) {
            assume(day);
        }
        show(day, "visitors-" + number, number, refuted);
        proposer.said(
                day.plusDays(18),
                "RecordSpend",
                of("amount", 1_500 + random.nextInt(4_000), "date", day.plusDays(16), "category", "PRESSURE_TEST"));
    }

    private void show(LocalDate day, String test, int number, boolean refuted) {
        proposer.said(
                day.plusDays(1),
                "StartPressureTest",
                of(
                        "test",
                        test,
                        "method",
                        phrases.any("test.method"),
                        "assumptions",
                        List.of("they-want-it", "we-can-do-it")));
        evidence(
                day.plusDays(9),
                "visitors-" + number,
                test,
                "they-want-it",
                "regulars",
                refuted ? "REFUTES" : "SUPPORTS");
        evidence(
                day.plusDays(15),
                "strangers-" + number,
                test,
                "we-can-do-it",
                "strangers",
                random.nextInt(3) == 0 ? "INCONCLUSIVE" : "SUPPORTS");
        // Drawn in any case, so that the stories told after this one stay as they are.
        String summary = phrases.any(refuted ? "conclude.refuted" : "conclude.supported");
        if (bet.plot() != Plot.TESTS) {
            conclude(day.plusDays(20), test, refuted, summary);
        }
    }

    private void conclude(LocalDate day, String test, boolean refuted, String summary) {
        proposer.said(
                day,
                "ConcludePressureTest",
                of(
                        "test",
                        test,
                        "verdicts",
                        List.of(
                                Map.of("assumption", "they-want-it", "verdict", refuted ? "REFUTED" : "SUPPORTED"),
                                Map.of("assumption", "we-can-do-it", "verdict", "UNRESOLVED")),
                        "summary",
                        summary));
    }

    private void assume(LocalDate day) {
        proposer.said(
                day,
                "StateAssumption",
                of(
                        "assumption",
                        "they-want-it",
                        "text",
                        bet.customer() + " want it enough to change a habit",
                        "risk",
                        "DESIRABILITY",
                        "critical",
                        true));
        proposer.said(
                day,
                "StateAssumption",
                of(
                        "assumption",
                        "we-can-do-it",
                        "text",
                        phrases.any("assume.feasible"),
                        "risk",
                        "FEASIBILITY",
                        "critical",
                        false));
    }

    private void evidence(LocalDate day, String id, String test, String assumption, String cohort, String finding) {
        proposer.said(
                day,
                "RecordEvidence",
                of(
                        "evidence", id,
                        "test", test,
                        "assumption", assumption,
                        "cohort", cohort,
                        "externalParticipants", VISITORS + random.nextInt(4),
                        "finding", finding,
                        "summary",
                                phrases.any(
                                        switch (finding) {
                                            case "SUPPORTS" -> "finding.supports";
                                            case "REFUTES" -> "finding.refutes";
                                            default -> "finding.open";
                                        })));
    }
}
