package dev.throughline.command.contributor;

import dev.throughline.command.contributor.ContributorCommand.ChangeContract;
import dev.throughline.command.contributor.ContributorCommand.RegisterContributor;
import dev.throughline.command.contributor.ContributorState.Registered;
import dev.throughline.command.contributor.ContributorState.Unregistered;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.PersonFacts.Contract;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Required;
import dev.throughline.events.contributor.ContributorEvent;
import dev.throughline.events.contributor.ContributorEvent.ContractChanged;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** From when on a person can be allocated, for how much of full time, and where they belong. */
final class Contracts {
    private Contracts() {}

    static Verdict<ContributorEvent> register(RegisterContributor register, ContributorState state, Circumstances now) {
        Checks checks = new Checks(now.waiver());
        idIsFree(checks, state);
        checks.present("homePortfolio", register.homePortfolio())
                .present("contractedFte", register.contractedFte())
                .date("from", register.from());
        portfolioExists(checks, register.homePortfolio(), now);
        Share.fits(checks, "contractedFte", register.contractedFte());
        return checks.then(() -> List.of(new ContributorRegistered(
                Required.field(register.homePortfolio(), "homePortfolio"),
                Share.exact(register.contractedFte(), "contractedFte"),
                Required.field(register.from(), "from"))));
    }

    static Verdict<ContributorEvent> change(ChangeContract change, Registered person, Circumstances now) {
        Checks checks = new Checks(now.waiver()).date("from", change.from());
        portfolioExists(checks, change.homePortfolio(), now);
        Share.fits(checks, "contractedFte", change.contractedFte());
        somethingChanges(checks, change);
        contractsFollowEachOther(checks, change.from(), person);
        nobodyWorksAfterTheirDeparture(checks, change.from(), person);
        Contract last = person.lastContract();
        return checks.then(() -> List.of(new ContractChanged(
                Objects.requireNonNullElse(change.homePortfolio(), last.homePortfolio()),
                Share.exact(Objects.requireNonNullElse(change.contractedFte(), last.fte()), "contractedFte"),
                Required.field(change.from(), "from"))));
    }

    private static void idIsFree(Checks checks, ContributorState state) {
        checks.rule(
                state instanceof Unregistered,
                () -> Violation.state(
                        "person.exists",
                        "Expected a person who is not registered yet, but this one is.",
                        "Change their contract instead."));
    }

    private static void portfolioExists(Checks checks, @Nullable PortfolioId portfolio, Circumstances now) {
        checks.rule(
                portfolio == null || (now.portfolio() != null && now.actor().covers(portfolio)),
                () -> Violation.input(
                        "portfolio.unknown",
                        "Expected a portfolio that exists and that you may see as 'homePortfolio', but found none"
                                + " called '" + portfolio + "'.",
                        "Open the portfolio first, or check its id and that your token covers it."));
    }

    private static void somethingChanges(Checks checks, ChangeContract change) {
        checks.rule(
                change.homePortfolio() != null || change.contractedFte() != null,
                () -> Violation.input(
                        "contract.unchanged",
                        "Expected 'homePortfolio', 'contractedFte' or both, but found neither.",
                        "Say what changes."));
    }

    private static void contractsFollowEachOther(Checks checks, @Nullable LocalDate from, Registered person) {
        LocalDate last = person.lastContract().from();
        checks.rule(
                from == null || from.isAfter(last),
                () -> Violation.state(
                                "contract.not-later",
                                "Expected a change from after " + last + ", when the last contract begins, but found "
                                        + from + ".",
                                "A contract is changed from a later day on; earlier days stay as they were agreed.")
                        .with("last", last.toString()));
    }

    private static void nobodyWorksAfterTheirDeparture(Checks checks, @Nullable LocalDate from, Registered person) {
        LocalDate departure = person.departedOn();
        checks.rule(
                from == null || departure == null || !from.isAfter(departure),
                () -> Violation.state(
                                "contract.after-departure",
                                "Expected a contract up to " + departure + ", the person's last day, but found " + from
                                        + ".",
                                "Whoever comes back is registered under a new id.")
                        .with("departedOn", String.valueOf(departure)));
    }
}
