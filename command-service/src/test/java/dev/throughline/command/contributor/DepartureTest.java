package dev.throughline.command.contributor;

import static dev.throughline.command.contributor.Person.allocated;
import static dev.throughline.command.contributor.Person.registered;
import static dev.throughline.command.contributor.Person.released;

import dev.throughline.command.contributor.ContributorCommand.RecordDeparture;
import dev.throughline.events.BetId;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.SeatFreed;
import dev.throughline.events.contributor.ContributorEvent.SeatTaken;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A departure is a fact. */
class DepartureTest {

    private static RecordDeparture departure(String on) {
        return new RecordDeparture(LocalDate.parse(on));
    }

    private static ContributorDeparted departed(String on) {
        return new ContributorDeparted(LocalDate.parse(on));
    }

    @Test
    void itEndsOpenAllocationsAndFreesTheSeat() {
        registered()
                .and(allocated("over", "instant-checkout", "1.00", "2026-01-01", "2026-01-31"))
                .and(allocated("full", "instant-checkout", "1.00", "2026-02-01", null))
                .and(new SeatTaken(new BetId("instant-checkout")))
                .when(departure("2026-03-31"))
                .then(
                        departed("2026-03-31"),
                        released("full", "2026-03-31"),
                        new SeatFreed(new BetId("instant-checkout")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-15", "2026-03-10", "2026-12-31", "2025-12-31"})
    void itLiesInThePastOrInTheFuture(String day) {
        registered().when(departure(day)).then(departed(day));
    }

    @Test
    void whatNeverBeginsEndsBeforeItsFirstDay() {
        registered()
                .and(allocated("later", "instant-checkout", "0.50", "2026-06-01", null))
                .when(departure("2026-03-31"))
                .then(departed("2026-03-31"), released("later", "2026-05-31"));
    }

    @Test
    void itIsRecordedAgainOnlyToCorrectItsDay() {
        var leaving = registered()
                .and(allocated("full", "instant-checkout", "1.00", "2026-02-01", null))
                .and(departed("2026-03-31"), released("full", "2026-03-31"));
        leaving.when(departure("2026-03-31")).thenRefused("departure.recorded");
        leaving.when(departure("2026-03-15")).then(departed("2026-03-15"), released("full", "2026-03-15"));
        leaving.when(departure("2026-04-30")).then(departed("2026-04-30"));
    }

    @Test
    void itHasADayThatTheContractReaches() {
        registered().when(new RecordDeparture(null)).thenRefused("on.missing");
        registered().when(departure("2025-12-30")).thenRefused("departure.before-contract");
    }
}
