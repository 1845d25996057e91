package dev.throughline.query.intake.repair;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the command service answers when streams have to be repaired; for health and operators. */
@Component
public class RepairCondition {
    private final InstantSource clock = InstantSource.system();
    private volatile @Nullable Instant awaySince;

    /** Since when it has not answered, if it was needed and did not. */
    public Optional<Instant> commandServiceAwaySince() {
        return Optional.ofNullable(awaySince);
    }

    void commandServiceAway() {
        if (awaySince == null) {
            awaySince = clock.instant();
        }
    }

    void commandServiceAnswered() {
        awaySince = null;
    }

    /** Nobody asks it then, so nobody knows. */
    void nothingMissing(boolean nothing) {
        if (nothing) {
            awaySince = null;
        }
    }
}
