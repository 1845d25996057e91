package dev.throughline.query.ownership;

import dev.throughline.events.PersonId;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.ownership.OwnershipRequest.Days;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Owner;
import dev.throughline.query.picture.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which days the single-threaded seat of a critical bet was held while it was committed. A day counts as the bet stood
 * just before the day ended: who leaves does so with the end of their last day, which they still held.
 */
record Coverage(Capacity capacity, BusinessCalendar calendar, Instant asOf) {

    List<OwnershipStretch> of(BetLife bet, Days days) {
        LocalDate today = calendar.day(asOf);
        LocalDate last = days.to().isAfter(today) ? today : days.to();
        List<OwnershipStretch> stretches = new ArrayList<>();
        WorkingDays.each(days.from(), last)
                .flatMap(day -> on(bet, day).stream())
                .forEach(next -> add(next, stretches));
        return List.copyOf(stretches);
    }

    private static void add(OwnershipStretch next, List<OwnershipStretch> stretches) {
        if (!stretches.isEmpty() && stretches.getLast().isFollowedBy(next)) {
            stretches.add(stretches.removeLast().with(next));
        } else {
            stretches.add(next);
        }
    }

    private Optional<OwnershipStretch> on(BetLife bet, LocalDate day) {
        Instant ending = calendar.endOf(day).minus(1, ChronoUnit.MICROS);
        return bet.at(ending.isAfter(asOf) ? asOf : ending)
                .filter(Coverage::needsSeat)
                .map(picture -> OwnershipStretch.on(day, seat(picture, day), owner(picture)));
    }

    static boolean needsSeat(BetPicture bet) {
        return bet.stage() == Stage.COMMITTED && bet.headline().critical();
    }

    private static @Nullable String owner(BetPicture bet) {
        return bet.owner() == null ? null : bet.owner().person().value();
    }

    private SeatState seat(BetPicture bet, LocalDate day) {
        Owner owner = bet.owner();
        if (owner == null) {
            return SeatState.NO_OWNER;
        }
        if (!owner.singleThreaded()) {
            return SeatState.NO_SEAT;
        }
        return fraction(owner.person(), bet, day).compareTo(BigDecimal.ONE) < 0
                ? SeatState.NOT_FULL_TIME
                : SeatState.HELD;
    }

    private BigDecimal fraction(PersonId person, BetPicture bet, LocalDate day) {
        return capacity.person(person)
                .map(each -> each.fraction(bet.bet(), day))
                .orElse(BigDecimal.ZERO);
    }
}
