package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.PROPOSE;
import static dev.throughline.command.bet.Checkout.PROPOSED;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.Preparing.ONE_LOGIN;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.ProposalCommand.ProposeBet;
import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.KilledBet;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Stage;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.portfolio.Policy;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a proposal knows of the bets before it. */
class PredecessorsTest {
    private static final KilledBet TAPLESS = new KilledBet(new BetId("tapless-2019"), "Instant check-out");
    private static final KilledBet MAPS = new KilledBet(new BetId("paper-maps"), "Paper maps");

    @Test
    void whoProposesAgainWhatWasKilledKnowsOfIt() {
        unproposed().afterKilling(TAPLESS, MAPS).when(PROPOSE).thenRefused("graveyard.similar-not-acknowledged");
        List<BetId> acknowledged = List.of(new BetId("tapless-2019"));
        unproposed()
                .afterKilling(TAPLESS, MAPS)
                .when(but(PROPOSE, "acknowledgedKilled", acknowledged))
                .then(but(PROPOSED, "acknowledgedKilled", acknowledged));
    }

    @Test
    void theRefusalNamesTheKilledBetsAndHowSimilarTheyAre() {
        Violation similar = unproposed()
                .afterKilling(TAPLESS, MAPS)
                .when(PROPOSE)
                .violations()
                .getFirst();
        assertThat(similar.rule()).isEqualTo(Rule.GRAVEYARD);
        assertThat(similar.values()).containsEntry("similar", "tapless-2019 (0.75)");
    }

    @Test
    void whatIsNotSimilarNeedsNoAcknowledgement() {
        unproposed().afterKilling(MAPS).when(PROPOSE).then(PROPOSED);
    }

    @Test
    void thePolicySaysWhatIsSimilar() {
        unproposed()
                .afterKilling(TAPLESS)
                .under(but(Policy.DEFAULT, "titleSimilarity", new BigDecimal("0.76")))
                .when(PROPOSE)
                .thenAccepted();
    }

    @Test
    void historyKnewNoGraveyardAndALeaderMayWaiveIt() {
        unproposed().afterKilling(TAPLESS).historic().when(PROPOSE).thenAccepted();
        assertThat(unproposed()
                        .afterKilling(TAPLESS)
                        .overridden("We know it well")
                        .when(PROPOSE)
                        .accepted()
                        .events())
                .hasSize(2);
    }

    @Test
    void onlyKilledBetsOfThePortfolioAreAcknowledged() {
        ProposeBet aware = but(PROPOSE, "acknowledgedKilled", List.of(new BetId("paper-maps")));
        unproposed().when(aware).thenRefused("acknowledgedKilled.unknown");
        unproposed().afterKilling(MAPS).when(aware).thenAccepted();
    }

    @Test
    void aProposalAcknowledgesAtMostFiftyKilledBets() {
        KilledBet[] fiftyOne = IntStream.rangeClosed(1, 51)
                .mapToObj(number -> new KilledBet(new BetId("maps-" + number), "Paper maps"))
                .toArray(KilledBet[]::new);
        List<BetId> all = Collections.nCopies(51, new BetId("maps-1"));
        unproposed()
                .afterKilling(fiftyOne)
                .when(but(PROPOSE, "acknowledgedKilled", all))
                .thenRefused("acknowledgedKilled.too-many");
        unproposed()
                .afterKilling(fiftyOne)
                .when(but(PROPOSE, "acknowledgedKilled", all.subList(0, 50)))
                .thenAccepted();
    }

    @Test
    void aRevivalNamesABetThatIsOver() {
        ProposeBet revival = but(PROPOSE, "supersedes", new BetId("one-login"));
        BetFacts killed = but(ONE_LOGIN, "stage", Stage.KILLED);
        unproposed().when(revival).thenRefused("supersedes.unknown");
        unproposed().knowing("bet/one-login", ONE_LOGIN).when(revival).thenRefused("supersedes.not-over");
        unproposed()
                .knowing("bet/one-login", killed)
                .when(revival)
                .then(but(PROPOSED, "supersedes", new BetId("one-login")));
    }

    @Test
    void aBetOfAnotherPortfolioMightAsWellNotExist() {
        BetFacts elsewhere = but(but(ONE_LOGIN, "stage", Stage.KILLED), "portfolio", new PortfolioId("wholesale"));
        unproposed()
                .knowing("bet/one-login", elsewhere)
                .coveringOnly("retail")
                .when(but(PROPOSE, "supersedes", new BetId("one-login")))
                .thenRefused("supersedes.unknown");
    }
}
