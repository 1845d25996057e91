package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Tells the life of one bet, from the proposal to wherever its plot has taken it by today. */
final class BetStory {
    private final BetOutline bet;
    private final LocalDate proposed;
    private final Script script;
    private final Preparation preparation;
    private final PressureTest pressure;
    private final Promises promises;
    private final Building building;
    private final Ending ending;
    private final RandomGenerator random;
    private final Phrases phrases;

    BetStory(BetOutline bet, LocalDate proposed, Script script, Staff staff, RandomGenerator random) {
        this.bet = bet;
        this.proposed = proposed;
        this.script = script;
        this.random = random;
        this.phrases = new Phrases(random);
        Proposer proposer = Proposer.of(bet, script, staff);
        this.preparation = new Preparation(bet, proposer, random);
        this.pressure = new PressureTest(bet, proposer, staff, random);
        this.promises = new Promises(bet, proposer, script, staff, random);
        this.building = new Building(bet, script, staff, random);
        this.ending = new Ending(bet, script, random);
    }

    void tell() {
        preparation.propose(proposed);
        switch (bet.plot()) {
            case PROPOSED -> drafted();
            case WITHDRAWN -> preparation.withdraw(proposed.plusDays(20));
            case TESTS -> tested(false);
            case LEARNS_AND_ENDS, LEARNS_LATELY -> learns();
            default -> builds();
        }
    }

    /** Some are written down whole and have a place on the roadmap, some are only an idea so far. */
    private void drafted() {
        if (random.nextBoolean()) {
            preparation.write(proposed.plusDays(3));
            place(proposed.plusDays(2), "LATER", "CUSTOMER_ESCALATION", List.of());
        } else {
            preparation.draft(proposed.plusDays(3));
        }
    }

    private void tested(boolean refuted) {
        place(proposed.plusDays(2), "LATER", "CUSTOMER_ESCALATION", List.of());
        preparation.write(proposed.plusDays(5));
        pressure.test(proposed.plusDays(14), 1, refuted, testEnds());
        place(proposed.plusDays(16), "NEXT", "EXECUTIVE", List.of());
    }

    /** When people who test are free again, at the latest. */
    private LocalDate testEnds() {
        return proposed.plusDays(Calendar.DAYS_TO_COMMIT - 1L);
    }

    private void learns() {
        tested(true);
        LocalDate day = proposed.plusDays(random.nextInt(46, 58));
        ending.kill(
                day,
                "kill-1",
                List.of(),
                "NO_CUSTOMER_NEED",
                "Real users did not want it: " + bet.problem() + ", but they live with it");
    }

    private void builds() {
        LocalDate commit = proposed.plusDays(Calendar.DAYS_TO_COMMIT);
        LocalDate judged = commit.plusDays(bet.plot() == Plot.PIVOTS ? 280 : Calendar.DAYS_TO_CRITERION);
        tested(false);
        preparation.reword(proposed.plusDays(40), "PRICE", "rewritten.price");
        promises.measure(proposed.plusDays(48), judged);
        LocalDate end = ends(commit, judged);
        building.begin(commit, end);
        place(commit.plusDays(1), "NOW", "EVIDENCE", List.of(Map.of("kind", "EVIDENCE", "id", "visitors-1")));
        goesOn(commit, judged, end);
    }

    /** The day of what ends its building for good or for now; far ahead if nothing does. */
    private LocalDate ends(LocalDate commit, LocalDate judged) {
        return switch (bet.plot()) {
            case GRADUATES -> commit.plusWeeks(random.nextInt(38, 52));
            case DIES_AT_TRIPWIRE -> judged.plusDays(random.nextInt(9, 30));
            case SKILLS_FIRST -> judged.plusDays(70);
            case PIVOTS -> commit.plusWeeks(14);
            case PAUSES -> commit.plusWeeks(15);
            default -> LocalDate.of(2190, 1, 1);
        };
    }

    private void goesOn(LocalDate commit, LocalDate judged, LocalDate end) {
        building.figures(commit, bet.plot() == Plot.PAUSES ? judged.plusDays(8) : end);
        if (bet.plot() != Plot.PIVOTS) {
            building.reviews(commit, end);
        }
        switch (bet.plot()) {
            case GRADUATES -> ending.graduate(end);
            case DIES_AT_TRIPWIRE ->
                ending.kill(
                        end,
                        "kill-1",
                        List.of("too-few-use-it-f1"),
                        "CRITERION_MET",
                        "Fewer came back than we had said would be enough");
            case SKILLS_FIRST ->
                ending.kill(
                        end,
                        "kill-1",
                        List.of("too-few-use-it-f1"),
                        "NO_CUSTOMER_NEED",
                        "We were good at it, and nobody had asked for it; the criterion fired ten weeks before we believed it");
            case PIVOTS -> pivots(end);
            case PAUSES -> pauses(end);
            case OWNER_LEAVES -> building.ownerLeaves(commit.plusWeeks(15));
            default -> lives(commit);
        }
    }

    private void lives(LocalDate commit) {
        if (random.nextBoolean()) {
            preparation.reword(commit.plusWeeks(7), "HOW_IT_WORKS", "rewritten.how");
        }
        if (bet.plot() == Plot.BUILDS && random.nextInt(3) == 0) {
            building.ask(script.today().minusDays(7), script.today().plusDays(random.nextInt(-2, 9)));
        }
        wavers(commit);
    }

    /** What it needs of other bets, and for which of them it stood back. */
    void tellOf(Bond bond, LocalDate day) {
        switch (bond.kind()) {
            case NEEDS -> preparation.needs(day, bond.other(), bond.why());
            case STOOD_BACK_FOR -> building.tradeOff(day, bond.other());
        }
    }

    /** Some committed bets are pushed back and fetched again, without anything having been learned. */
    private void wavers(LocalDate commit) {
        if (random.nextInt(3) == 0) {
            place(commit.plusWeeks(6), "NEXT", "EXECUTIVE", List.of());
            place(commit.plusWeeks(9), "NOW", "CAPACITY", List.of());
        }
    }

    private void pauses(LocalDate day) {
        ending.pause(day);
        place(day.plusDays(1), "LATER", "EXECUTIVE", List.of());
    }

    private void pivots(LocalDate day) {
        ending.pivot(day);
        place(day.plusDays(1), "NEXT", "EXECUTIVE", List.of());
        preparation.rewrite(day.plusDays(4));
        pressure.test(day.plusDays(10), 2, false, day.plusDays(40));
        LocalDate again = day.plusDays(42);
        building.again(again);
        place(again.plusDays(1), "NOW", "EVIDENCE", List.of(Map.of("kind", "EVIDENCE", "id", "visitors-2")));
        building.figures(again, LocalDate.of(2190, 1, 1));
        building.reviews(again, LocalDate.of(2190, 1, 1));
    }

    private void place(LocalDate day, String to, String trigger, List<Map<String, String>> cites) {
        LocalDate start = proposed.plusDays(Calendar.DAYS_TO_COMMIT);
        script.tell(
                day,
                Voice.LEADER,
                null,
                trigger.equals("EXECUTIVE") ? phrases.any("move.executive") : null,
                "PlaceOnRoadmap",
                bet.id(),
                of(
                        "to", to,
                        "trigger", trigger,
                        "cites", cites,
                        "window",
                                Map.of(
                                        "start",
                                        start.toString(),
                                        "target",
                                        start.plusWeeks(40).toString())));
    }
}
