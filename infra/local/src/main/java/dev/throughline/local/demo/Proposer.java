package dev.throughline.local.demo;

import dev.throughline.local.login.Persona;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Who proposed a bet, and on whose behalf is told what is done for it before a commit. */
record Proposer(BetOutline bet, String person, Script script) {
    /** Bets that somebody proposed as whom one can sign in. */
    private static final Set<String> PROPOSED_BY_PM = Set.of("meal-by-budget", "quiet-hours", "customs-ahead");

    static Proposer of(BetOutline bet, Script script, Staff staff) {
        String person = PROPOSED_BY_PM.contains(bet.id())
                ? Persona.PM.person()
                : staff.somebody(bet.id().hashCode());
        return new Proposer(bet, person, script);
    }

    /** Of the bet itself. */
    void said(LocalDate day, String command, Map<String, Object> payload) {
        said(day, command, bet.id(), payload);
    }

    void said(LocalDate day, String command, String id, Map<String, Object> payload) {
        script.tell(day, Voice.LEADER, person, null, command, id, payload);
    }
}
