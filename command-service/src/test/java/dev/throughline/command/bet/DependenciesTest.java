package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Preparing.CLEAR;
import static dev.throughline.command.bet.Preparing.DEPEND;
import static dev.throughline.command.bet.Preparing.DEPENDS;
import static dev.throughline.command.bet.Preparing.ONE_LOGIN;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.RoadmapEvent.DependencyCleared;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which other bets a bet needs. */
class DependenciesTest {
    private static final Given<BetCommand, BetState, BetEvent> BESIDE =
            proposed().knowing("bet/one-login", ONE_LOGIN);

    @Test
    void aBetNeedsAnotherOne() {
        BESIDE.when(DEPEND).then(DEPENDS);
        BESIDE.when(but(DEPEND, "other", null)).thenRefused("other.missing");
        BESIDE.when(but(DEPEND, "why", " ")).thenRefused("why.blank");
        BESIDE.when(but(DEPEND, "why", "x".repeat(2001))).thenRefused("why.too-long");
    }

    @Test
    void theOtherBetExistsAndMayBeSeen() {
        proposed().when(DEPEND).thenRefused("other.unknown");
        proposed()
                .knowing("bet/one-login", but(ONE_LOGIN, "portfolio", new PortfolioId("wholesale")))
                .coveringOnly("retail")
                .when(DEPEND)
                .thenRefused("other.unknown");
        BESIDE.coveringOnly("retail").when(DEPEND).thenAccepted();
    }

    @Test
    void itIsNotTheBetItself() {
        BetId itself = new BetId("instant-checkout");
        proposed()
                .knowing("bet/instant-checkout", but(ONE_LOGIN, "bet", itself))
                .when(but(DEPEND, "other", itself))
                .thenRefused("other.itself");
    }

    @Test
    void itIsNeededOnce() {
        BESIDE.and(DEPENDS).when(DEPEND).thenRefused("dependency.exists");
    }

    @Test
    void twoBetsDoNotWaitForEachOther() {
        proposed()
                .knowing("bet/one-login", but(ONE_LOGIN, "needs", Set.of(new BetId("instant-checkout"))))
                .when(DEPEND)
                .thenRefused("dependency.cycle");
        proposed()
                .knowing("bet/one-login", but(ONE_LOGIN, "needs", Set.of(new BetId("paper-maps"))))
                .when(DEPEND)
                .thenAccepted();
    }

    @Test
    void aDependencyIsCleared() {
        BESIDE.and(DEPENDS).when(CLEAR).then(new DependencyCleared(new BetId("one-login"), "A cookie is enough"));
        BESIDE.when(CLEAR).thenRefused("dependency.unknown");
        BESIDE.and(DEPENDS).when(but(CLEAR, "why", null)).thenRefused("why.missing");
        BESIDE.and(DEPENDS, new DependencyCleared(new BetId("one-login"), "A cookie is enough"))
                .when(DEPEND)
                .then(DEPENDS);
    }

    @Test
    void aBetThatIsOverNeedsNothing() {
        killed().knowing("bet/one-login", ONE_LOGIN).when(DEPEND).thenRefused("bet.final");
        killed().and(DEPENDS).when(CLEAR).thenRefused("bet.final");
    }
}
