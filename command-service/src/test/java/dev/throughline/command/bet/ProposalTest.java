package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.PROPOSE;
import static dev.throughline.command.bet.Checkout.PROPOSED;
import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.command.ProposalCommand.ProposeBet;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.Signal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proposal needs. */
class ProposalTest {

    @Test
    void aProposalWithCustomerProblemAndBenefitIsRecorded() {
        unproposed().when(PROPOSE).then(PROPOSED);
        unproposed().when(but(PROPOSE, "critical", true)).then(but(PROPOSED, "critical", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "customer", "problem", "benefit", "innovationType", "door", "origin", "portfolio"})
    void aProposalIsComplete(String field) {
        unproposed().when(but(PROPOSE, field, null)).thenRefused(field + ".missing");
    }

    @ParameterizedTest
    @CsvSource({"title, 120", "customer, 2000", "problem, 2000", "benefit, 2000"})
    void itsTextsSaySomethingAndAreShort(String field, int most) {
        unproposed().when(but(PROPOSE, field, " ")).thenRefused(field + ".blank");
        unproposed().when(but(PROPOSE, field, "x".repeat(most + 1))).thenRefused(field + ".too-long");
        unproposed().when(but(PROPOSE, field, "x".repeat(most))).then(but(PROPOSED, field, "x".repeat(most)));
    }

    @Test
    void anObjectiveIsOptionalAndShort() {
        unproposed().when(but(PROPOSE, "objective", "x".repeat(121))).thenRefused("objective.too-long");
        unproposed()
                .when(but(PROPOSE, "objective", "Sell to more people"))
                .then(but(PROPOSED, "objective", "Sell to more people"));
    }

    @Test
    void anIdIsProposedOnce() {
        committed().when(PROPOSE).thenRefused("bet.exists");
    }

    @Test
    void aBetBelongsToAPortfolioThatExists() {
        unproposed().withoutPortfolio().when(PROPOSE).thenRefused("portfolio.unknown");
    }

    @Test
    void whatCameFromACustomerShowsWhatTheCustomerSaid() {
        ProposeBet heard = but(PROPOSE, "origin", Origin.CUSTOMER);
        Signal signal = new Signal(LocalDate.parse("2026-02-01"), "\"I gave up at the ninth tap\"");
        unproposed().when(heard).thenRefused("origin.signal-missing");
        unproposed()
                .when(but(heard, "signal", signal))
                .then(but(but(PROPOSED, "origin", Origin.CUSTOMER), "signal", signal));
    }

    @Test
    void aSignalIsNotFromTheFutureInThePortfoliosZone() {
        Signal eleventh = new Signal(LocalDate.parse("2026-03-11"), "A letter");
        // In Berlin the 11th starts at 23:00 UTC.
        unproposed()
                .at("2026-03-10T22:30:00Z")
                .when(but(PROPOSE, "signal", eleventh))
                .thenRefused("signal.date.in-the-future");
        unproposed()
                .at("2026-03-10T23:30:00Z")
                .when(but(PROPOSE, "signal", eleventh))
                .then(but(PROPOSED, "signal", eleventh));
    }

    @Test
    void aSignalHasADateThatMakesSenseAndAShortSource() {
        Signal broken = new Signal(LocalDate.parse("1969-12-31"), "x".repeat(2001));
        unproposed()
                .when(but(PROPOSE, "signal", broken))
                .thenRefused("signal.date.out-of-range", "signal.source.too-long");
        Signal sound = new Signal(LocalDate.parse("1970-01-01"), "x".repeat(2000));
        unproposed().when(but(PROPOSE, "signal", sound)).then(but(PROPOSED, "signal", sound));
    }
}
