package dev.throughline.query.bet.life;

import dev.throughline.query.moment.Moment;
import java.util.function.Consumer;

/**
 * All events of a bet at a moment, to be written as they are read.
 *
 * @param events hands on each, in order
 */
record EventLines(Moment moment, Consumer<Consumer<HistoryEntry>> events) {}
