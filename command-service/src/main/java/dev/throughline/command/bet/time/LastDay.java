package dev.throughline.command.bet.time;

import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.PersonFacts;
import dev.throughline.command.rules.PersonFacts.Departure;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The last day of a person came to its end: at the end of the day, or when it became known if that was later. So it makes
 * no difference when somebody looks, even if the day is recorded late or corrected afterwards.
 */
record LastDay(LocalDate day, Instant ends) {

    /** Those that came to their end before they were corrected, in the order in which they did. */
    static List<LastDay> allOf(PersonFacts person, Circumstances until) {
        List<Departure> departures = person.departures();
        return IntStream.range(0, departures.size())
                .filter(index -> index + 1 == departures.size()
                        || ends(departures.get(index), until)
                                .isBefore(departures.get(index + 1).known()))
                .mapToObj(index -> new LastDay(departures.get(index).on(), ends(departures.get(index), until)))
                .toList();
    }

    private static Instant ends(Departure departure, Circumstances until) {
        Instant dayEnds = until.endOf(departure.on());
        return dayEnds.isAfter(departure.known()) ? dayEnds : departure.known();
    }

    /** The last day of an allocation that this ends; one that had not begun never did. */
    LocalDate endOf(PersonAllocated allocated) {
        return day.isBefore(allocated.from()) ? allocated.from().minusDays(1) : day;
    }
}
