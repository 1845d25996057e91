package dev.throughline.query.capacity;

import dev.throughline.events.PortfolioId;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * From a day on, a person belongs to a portfolio for a share of full time.
 *
 * @param fte from 0.01 to 1
 */
public record Contract(LocalDate from, PortfolioId home, BigDecimal fte) {}
