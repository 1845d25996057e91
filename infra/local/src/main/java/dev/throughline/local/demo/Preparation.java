package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What is written before a commit: the proposal, the PR/FAQ, and what it needs of others. */
final class Preparation {
    private final BetOutline bet;
    private final Proposer proposer;
    private final RandomGenerator random;
    private final Phrases phrases;
    private final Narrative narrative;

    Preparation(BetOutline bet, Proposer proposer, RandomGenerator random) {
        this.bet = bet;
        this.proposer = proposer;
        this.random = random;
        this.phrases = new Phrases(random);
        this.narrative = new Narrative(bet, phrases);
    }

    void propose(LocalDate day) {
        proposer.said(
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
        proposer.said(day, "DependOn", of("other", other, "why", why));
    }

    void withdraw(LocalDate day) {
        proposer.said(day, "WithdrawBet", Map.of());
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
        proposer.said(day, "ReviseNarrative", Map.of("sections", sections));
    }
}
