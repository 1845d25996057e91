package dev.throughline.query.allocation;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.query.capacity.Allocation;
import dev.throughline.query.capacity.Contract;
import dev.throughline.query.capacity.Person;
import dev.throughline.query.picture.BetPicture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one allocation asks of a person on one working day.
 *
 * @param here the bet as it was on the day; null if it is elsewhere
 * @param home whether the person belongs to one of the portfolios asked about
 */
record Share(
        LocalDate day,
        Allocation allocation,
        Contract contract,
        boolean home,
        @Nullable BetPicture here) {

    static Stream<Share> of(Person person, LocalDate day, Ground ground) {
        return person.contract(day).stream()
                .flatMap(contract -> person.on(day).stream()
                        .map(each -> new Share(
                                day,
                                each,
                                contract,
                                ground.isHome(contract),
                                ground.on(each.bet(), day).orElse(null))));
    }

    /** a · c: in FTE-days. */
    BigDecimal fteDays() {
        return allocation.fraction().multiply(contract.fte());
    }

    boolean isHere() {
        return here != null;
    }

    /** Lent in, or lent out. */
    boolean isLent() {
        return home != isHere();
    }

    @Nullable
    InnovationType type() {
        return here == null ? null : here.headline().innovationType();
    }

    boolean isInnovation() {
        return here != null && Ground.isInnovation(here.headline().innovationType());
    }

    /** Shares with the same key are one row. What is elsewhere is not told apart. */
    Key key() {
        return here == null ? new Key(null, null, null, isLent()) : new Key(allocation, contract, type(), isLent());
    }

    record Key(
            @Nullable Allocation allocation,
            @Nullable Contract contract,
            @Nullable InnovationType type,
            boolean lent) {}
}
