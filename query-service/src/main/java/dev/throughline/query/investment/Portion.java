package dev.throughline.query.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What went into one bet on one day.
 *
 * @param planned null when no money was set aside for the day
 */
record Portion(
        LocalDate day,
        Kind kind,
        BigDecimal fteDays,
        @Nullable BigDecimal planned,
        BigDecimal spent) {}
