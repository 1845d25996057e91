package dev.throughline.command.portfolio;

import dev.throughline.events.portfolio.Policy;
import java.time.ZoneId;

/** What a portfolio can be. */
sealed interface PortfolioState {

    /** Nobody opened it. */
    record Unopened() implements PortfolioState {}

    /** It was opened, and its first policy is not yet adopted: the moment between two events of one command. */
    record Opened(ZoneId zone) implements PortfolioState {}

    /** It works under a policy. */
    record Governed(ZoneId zone, int policyVersion, Policy policy) implements PortfolioState {}
}
