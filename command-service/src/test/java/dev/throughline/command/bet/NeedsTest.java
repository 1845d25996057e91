package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.PLACE;
import static dev.throughline.command.bet.Checkout.PROPOSE;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Preparing.ADOPT;
import static dev.throughline.command.bet.Preparing.CLEAR;
import static dev.throughline.command.bet.Preparing.DEPEND;
import static dev.throughline.command.bet.Preparing.MAP;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.rules.Needs;
import dev.throughline.events.BetId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.Citation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which other streams the decisions around a commit look at. */
class NeedsTest {
    private static final StreamId ONE_LOGIN = new StreamId("bet/one-login");

    private static Needs of(BetCommand command) {
        return new BetDecider()
                .needs(proposed().now().stream(), command, proposed().state());
    }

    @Test
    void aProposalLooksAtTheGraveyardAndAtTheBetItRevives() {
        assertThat(of(PROPOSE)).isEqualTo(new Needs(Set.of(), Set.of(), true));
        assertThat(of(but(PROPOSE, "supersedes", new BetId("one-login"))).reads())
                .containsExactly(ONE_LOGIN);
    }

    @Test
    void aSuccessMetricIsReadFromItsStream() {
        assertThat(of(MAP).reads()).containsExactly(new StreamId("metric/conversion"));
        assertThat(of(ADOPT).reads()).containsExactly(new StreamId("metric/conversion"));
        assertThat(of(but(MAP, "metric", null))).isEqualTo(Needs.NOTHING);
    }

    @Test
    void aDependencyLooksAtTheOtherBetUntilItIsCleared() {
        assertThat(of(DEPEND).reads()).containsExactly(ONE_LOGIN);
        assertThat(of(but(DEPEND, "other", null))).isEqualTo(Needs.NOTHING);
        assertThat(of(CLEAR)).isEqualTo(Needs.NOTHING);
    }

    @Test
    void aMoveLooksAtTheBetsItCites() {
        assertThat(of(but(
                                PLACE,
                                "cites",
                                List.of(
                                        new Citation(Citation.Kind.BET, "one-login"),
                                        new Citation(Citation.Kind.BET, "Not an id"),
                                        new Citation(Citation.Kind.EVIDENCE, "berlin-store"))))
                        .reads())
                .containsExactly(ONE_LOGIN);
    }
}
