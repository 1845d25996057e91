package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import dev.throughline.local.login.Persona;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What comes before a commit: the proposal, the PR/FAQ, the test with real users, and what success would be. */
final class Preparation {
    private static final int VISITORS = 3;

    /** Bets that somebody proposed as whom one can sign in. */
    private static final Set<String> PROPOSED_BY_PM = Set.of("meal-by-budget", "quiet-hours", "customs-ahead");

    private final BetOutline bet;
    private final Script script;
    private final Staff staff;
    private final RandomGenerator random;
    private final String proposer;
    private final Phrases phrases;
    private final Narrative narrative;

    Preparation(BetOutline bet, Script script, Staff staff, RandomGenerator random) {
        this.bet = bet;
        this.script = script;
        this.staff = staff;
        this.random = random;
        this.proposer = PROPOSED_BY_PM.contains(bet.id())
                ? Persona.PM.person()
                : staff.somebody(bet.id().hashCode());
        this.phrases = new Phrases(random);
        this.narrative = new Narrative(bet, phrases);
    }

    void propose(LocalDate day) {
        said(
                day,
                "ProposeBet",
                of(
                        "portfolio", bet.unit().portfolio(),
                        "title", bet.title(),
                        "customer", bet.customer(),
                        "problem", bet.problem(),
                        "benefit", bet.benefit(),
                        "objective", bet.objective(),
                        "innovationType", bet.type(),
                        "door", bet.door(),
                        "critical", bet.critical(),
                        "origin", bet.origin(),
                        "signal", bet.origin().equals("CUSTOMER") ? signal(day) : null));
    }

    private Map<String, Object> signal(LocalDate day) {
        return of(
                "date",
                day.minusDays(random.nextInt(5, 25)),
                "source",
                "Interview, invented: \"" + bet.problem() + ".\"");
    }

    void needs(LocalDate day, String other, String why) {
        said(day, "DependOn", of("other", other, "why", why));
    }

    void withdraw(LocalDate day) {
        said(day, "WithdrawBet", Map.of());
    }

    /** In two goes: the idea, and what those ask who have to pay for it. */
    void write(LocalDate day) {
        write(day, narrative.idea());
        write(day.plusDays(6), narrative.rest(day.plusMonths(14), 120 + 10 * random.nextInt(40)));
    }

    /** Only the idea so far. */
    void draft(LocalDate day) {
        write(day, narrative.idea());
    }

    /** Something that was asked again; neither the problem nor the solution that was tested. */
    void reword(LocalDate day, String section, String occasion) {
        write(day, Map.of(section, phrases.any(occasion)));
    }

    void rewrite(LocalDate day) {
        write(day, narrative.turned());
    }

    private void write(LocalDate day, Map<String, String> sections) {
        said(day, "ReviseNarrative", Map.of("sections", sections));
    }

    /** @param until the last day on which those who test can be on it */
    void test(LocalDate day, int number, boolean refuted, LocalDate until) {
        staff.withRoom(0.5, day, until)
                .limit(2)
                .toList()
                .forEach(person -> staff.allocate(person, bet.id(), "DISCOVERY", 0.5, day, until, false));
        if (bet.unit() == BusinessUnit.RETAIL && bet.plot() == Plot.TESTS) {
            staff.allocate(staff.splitter(), bet.id(), "DISCOVERY", 0.2, day, until, false);
        }
        if (number == 1) {
            said(
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
            said(
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
        String test = "visitors-" + number;
        said(
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
        said(
                day.plusDays(20),
                "ConcludePressureTest",
                of(
                        "test",
                        test,
                        "verdicts",
                        List.of(
                                Map.of("assumption", "they-want-it", "verdict", refuted ? "REFUTED" : "SUPPORTED"),
                                Map.of("assumption", "we-can-do-it", "verdict", "UNRESOLVED")),
                        "summary",
                        phrases.any(refuted ? "conclude.refuted" : "conclude.supported")));
    }

    private void evidence(LocalDate day, String id, String test, String assumption, String cohort, String finding) {
        said(
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
                                phrases.any(switch (finding) {
                                    case "SUPPORTS" -> "finding.supports";
                                    case "REFUTES" -> "finding.refutes";
                                    default -> "finding.open";
                                })));
    }

    /** @param judged the day on which the kill criterion is judged */
    void measure(LocalDate day, LocalDate judged) {
        metric(day, bet.id() + "-use", "Weekly uses", "people who used it in the week", "WEEK");
        metric(day, bet.id() + "-asked", "People asked", "people whom we asked to try it", "MONTH");
        said(day, "MapSuccessMetric", mapped("-use", "OUTPUT", false, 1000, judged));
        said(day, "MapSuccessMetric", mapped("-asked", "INPUT", true, 400, judged));
        if (bet.critical()) {
            said(day, "MapSuccessMetric", guardrail(judged));
        }
        said(
                day.plusDays(1),
                "CommitKillCriterion",
                of(
                        "criterion", "too-few-use-it",
                        "metric", bet.id() + "-use",
                        "operator", "LESS",
                        "threshold", 400,
                        "when", "AT_DATE",
                        "by", judged,
                        "action", "KILL"));
        for (int i = 1; i <= 2; i++) {
            forecast(day.plusDays(2), i, judged);
        }
    }

    private void metric(LocalDate day, String id, String name, String formula, String grain) {
        script.tell(
                day,
                Voice.LEADER,
                proposer,
                null,
                "DefineMetric",
                id,
                of(
                        "portfolio",
                        bet.unit().portfolio(),
                        "name",
                        bet.title() + ": " + lower(name),
                        "formula",
                        formula,
                        "unit",
                        "people",
                        "grain",
                        grain,
                        "aggregation",
                        "SUM",
                        "comparison",
                        "PERCENT",
                        "better",
                        "UP",
                        "owner",
                        proposer));
    }

    private Map<String, Object> mapped(String metric, String role, boolean controllable, int target, LocalDate due) {
        return of(
                "metric",
                bet.id() + metric,
                "role",
                role,
                "measures",
                "OUTCOME",
                "controllable",
                controllable,
                "baseline",
                0,
                "target",
                target,
                "direction",
                "UP",
                "due",
                due);
    }

    /** Whatever it brings, the customers of its unit must not suffer much. */
    private Map<String, Object> guardrail(LocalDate due) {
        Chart chart = Chart.all(bet.unit()).getFirst();
        return of(
                "metric", chart.metric(),
                "role", "GUARDRAIL",
                "measures", "OUTCOME",
                "controllable", false,
                "baseline", chart.worse(1.5),
                "target", chart.worse(1.4),
                "direction", "DOWN",
                "due", due);
    }

    /** Who forecasts is right a little more often than not, and too sure of it. */
    private void forecast(LocalDate day, int number, LocalDate judged) {
        boolean comesTrue = switch (bet.plot()) {
            case DIES_AT_TRIPWIRE, SKILLS_FIRST, TRIPPED_TODAY -> false;
            default -> true;
        };
        int percent = (comesTrue ? 60 : 40) + random.nextInt(35);
        String id = "enough-use-it-" + number;
        script.tell(
                day,
                Voice.LEADER,
                staff.somebody(number * 7 + bet.id().length()),
                null,
                "RecordForecast",
                bet.id(),
                of(
                        "forecast",
                        id,
                        "claim",
                        "At least 400 people a week use it",
                        "probability",
                        percent / 100.0,
                        "resolveBy",
                        judged));
        if (random.nextInt(8) > 0 && bet.plot() != Plot.DIES_AT_TRIPWIRE) {
            script.tell(
                    judged.plusDays(random.nextInt(2, 12)),
                    Voice.LEADER,
                    null,
                    null,
                    "ResolveForecast",
                    bet.id(),
                    of("forecast", id, "result", comesTrue ? "TRUE" : "FALSE"));
        }
    }

    private void said(LocalDate day, String command, Map<String, Object> payload) {
        script.tell(day, Voice.LEADER, proposer, null, command, bet.id(), payload);
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
