package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What comes before a commit: the proposal, the PR/FAQ, the test with real users, and what success would be. */
final class Preparation {
    private static final int VISITORS = 3;

    private final BetOutline bet;
    private final Script script;
    private final Staff staff;
    private final RandomGenerator random;
    private final String proposer;

    Preparation(BetOutline bet, Script script, Staff staff, RandomGenerator random) {
        this.bet = bet;
        this.script = script;
        this.staff = staff;
        this.random = random;
        this.proposer = staff.somebody(bet.id().hashCode());
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

    void withdraw(LocalDate day) {
        said(day, "WithdrawBet", Map.of());
    }

    void write(LocalDate day) {
        said(
                day,
                "ReviseNarrative",
                Map.of(
                        "sections",
                        Map.of(
                                "HEADING", bet.title(),
                                "SUBHEADING", bet.customer() + ": " + lower(bet.benefit()) + ".",
                                "PROBLEM",
                                        bet.problem()
                                                + ". It has been so for years, and people have stopped complaining.",
                                "SOLUTION", "We begin with the people who suffer most. " + bet.benefit() + ".")));
        said(day.plusDays(6), "ReviseNarrative", Map.of("sections", rest()));
    }

    private Map<String, String> rest() {
        return Map.ofEntries(
                Map.entry(
                        "SUMMARY",
                        "From today on " + lower(bet.benefit())
                                + ". It starts in one town and is there for everybody within a year."),
                Map.entry("QUOTES", "\"I had given up on that\", said one of the first visitors."),
                Map.entry("GETTING_STARTED", "Nothing has to be installed. Those who come back find it waiting."),
                Map.entry("PRICE", "Nothing in the first year; afterwards what it saves pays for it."),
                Map.entry(
                        "HOW_IT_WORKS",
                        "A small team does by hand what will be software, until it is clear what to build."),
                Map.entry("SUPPORT", "The team answers itself, every day."),
                Map.entry("WHERE_TO_GET_IT", "Where these people already are."),
                Map.entry("CUSTOMER_NEED", "One in five of our customers has this problem every month."),
                Map.entry("ECONOMICS", "It pays when a thousand people use it every week."),
                Map.entry("DEPENDENCIES", "None that we could not replace."),
                Map.entry("FEASIBILITY", "The hard part has been done elsewhere at a tenth of the scale."),
                Map.entry("WHAT_COULD_KILL_THIS", "That people like it once and do not come back."),
                Map.entry(
                        "ALTERNATIVES_REJECTED",
                        "A cheaper version of what is there: it would be late and liked by nobody."));
    }

    void rewrite(LocalDate day) {
        said(
                day,
                "ReviseNarrative",
                Map.of(
                        "sections",
                        Map.of(
                                "SOLUTION",
                                "We were wrong about who needs it. It now begins with those who pay for it themselves. "
                                        + bet.benefit() + ".")));
    }

    /** @param until the last day on which those who test can be on it */
    void test(LocalDate day, int number, boolean refuted, LocalDate until) {
        staff.withRoom(0.5, day, until)
                .limit(2)
                .toList()
                .forEach(person -> staff.allocate(person, bet.id(), "DISCOVERY", 0.5, day, until, false));
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
                            "It can be done with what we have",
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
                        "A clickable prototype, and watching",
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
                        refuted ? "They were polite, and did not come back" : "They came back without being asked"));
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
                                switch (finding) {
                                    case "SUPPORTS" -> "All but one would use it tomorrow";
                                    case "REFUTES" -> "Most would use it if it were there, and none asked for it";
                                    default -> "Half of them did not say anything that helps";
                                }));
    }

    /** @param judged the day on which the kill criterion is judged */
    void measure(LocalDate day, LocalDate judged) {
        metric(day, bet.id() + "-use", "Weekly uses", "people who used it in the week", "WEEK");
        metric(day, bet.id() + "-asked", "People asked", "people whom we asked to try it", "MONTH");
        said(day, "MapSuccessMetric", mapped("-use", "OUTPUT", false, 1000, judged));
        said(day, "MapSuccessMetric", mapped("-asked", "INPUT", true, 400, judged));
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
                Voice.REVIEWER,
                staff.somebody(number + 3),
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
                    Voice.REVIEWER,
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
