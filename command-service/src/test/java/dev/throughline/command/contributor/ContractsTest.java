package dev.throughline.command.contributor;

import static dev.throughline.command.contributor.Person.REGISTERED;
import static dev.throughline.command.contributor.Person.registered;
import static dev.throughline.command.contributor.Person.unregistered;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.contributor.ContributorCommand.ChangeContract;
import dev.throughline.command.contributor.ContributorCommand.RecordDeparture;
import dev.throughline.command.contributor.ContributorCommand.RegisterContributor;
import dev.throughline.command.rules.PersonFacts;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.contributor.ContributorEvent.ContractChanged;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.SeatTaken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From when on a person can be allocated, and for how much of full time. */
class ContractsTest {
    private static final PortfolioId RETAIL = new PortfolioId("retail");
    private static final RegisterContributor REGISTER =
            new RegisterContributor(RETAIL, BigDecimal.ONE, LocalDate.parse("2026-01-01"));
    private static final ChangeContract HALF =
            new ChangeContract(null, new BigDecimal("0.5"), LocalDate.parse("2026-07-01"));

    @Test
    void aPersonIsRegisteredOnce() {
        unregistered().when(REGISTER).then(REGISTERED);
        registered().when(REGISTER).thenRefused("person.exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"homePortfolio", "contractedFte", "from"})
    void aRegistrationIsComplete(String field) {
        unregistered().when(but(REGISTER, field, null)).thenRefused(field + ".missing");
    }

    @Test
    void theHomePortfolioExistsAndIsTheCallersBusiness() {
        unregistered().withoutPortfolio().when(REGISTER).thenRefused("portfolio.unknown");
        registered().withoutPortfolio().when(but(HALF, "homePortfolio", RETAIL)).thenRefused("portfolio.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.01", "0.005", "1e999999999", "1e-999999999"})
    void aContractIsAShareOfFullTime(String wrong) {
        unregistered()
                .when(but(REGISTER, "contractedFte", new BigDecimal(wrong)))
                .thenRefused("contractedFte.out-of-range");
        registered().when(but(HALF, "contractedFte", new BigDecimal(wrong))).thenRefused("contractedFte.out-of-range");
        unregistered()
                .when(but(REGISTER, "contractedFte", new BigDecimal("0.010")))
                .then(but(REGISTERED, "contractedFte", new BigDecimal("0.01")));
    }

    @Test
    void onlyAFewThingsHappenToWhoIsNotRegistered() {
        unregistered().when(HALF).thenRefused("person.unknown");
        unregistered().when(new RecordDeparture(LocalDate.parse("2026-03-31"))).thenRefused("person.unknown");
        assertThatThrownBy(() -> unregistered()
                        .and(new ContributorDeparted(LocalDate.parse("2026-03-31")))
                        .state())
                .hasMessageContaining("starts with their registration");
    }

    @Test
    void whatAChangeLeavesOutStays() {
        registered()
                .when(HALF)
                .then(new ContractChanged(RETAIL, new BigDecimal("0.50"), LocalDate.parse("2026-07-01")));
        registered()
                .when(new ChangeContract(new PortfolioId("health"), null, LocalDate.parse("2026-07-01")))
                .then(new ContractChanged(
                        new PortfolioId("health"), new BigDecimal("1.00"), LocalDate.parse("2026-07-01")));
        registered().when(but(HALF, "contractedFte", null)).thenRefused("contract.unchanged");
    }

    @Test
    void contractsFollowEachOther() {
        registered().when(but(HALF, "from", LocalDate.parse("2026-01-01"))).thenRefused("contract.not-later");
        registered().when(but(HALF, "from", LocalDate.parse("2026-01-02"))).thenAccepted();
    }

    @Test
    void nobodyHasAContractAfterTheirDeparture() {
        var leaving = registered().and(new ContributorDeparted(LocalDate.parse("2026-07-01")));
        leaving.when(but(HALF, "from", LocalDate.parse("2026-07-02"))).thenRefused("contract.after-departure");
        leaving.when(HALF).thenAccepted();
    }

    @Test
    void theFactsAreThoseOfThePerson() {
        ContributorDecider decider = new ContributorDecider();
        StreamId stream = new StreamId("person/prs-dev1");
        assertThat(decider.facts(stream, unregistered().state())).isNull();
        PersonFacts facts = decider.facts(
                stream,
                registered()
                        .and(Person.allocated("full", "instant-checkout", "1.00", "2026-02-01", null))
                        .and(new SeatTaken(Person.CHECKOUT.bet()))
                        .state());
        assertThat(facts)
                .isEqualTo(new PersonFacts(
                        Person.id(),
                        List.of(new PersonFacts.Contract(
                                LocalDate.parse("2026-01-01"), RETAIL, new BigDecimal("1.00"))),
                        List.of(new PersonFacts.Allocation(
                                Person.allocated("full", "instant-checkout", "1.00", "2026-02-01", null)
                                        .allocation(),
                                Person.CHECKOUT.bet(),
                                dev.throughline.events.bet.Purpose.DISCOVERY,
                                new BigDecimal("1.00"),
                                LocalDate.parse("2026-02-01"),
                                null)),
                        Person.CHECKOUT.bet(),
                        List.of()));
    }

    @Test
    void whoseContractItIsDecidesAboutItAndTheBetsPortfolioAboutCapacity() {
        ContributorDecider decider = new ContributorDecider();
        StreamId stream = new StreamId("person/prs-dev1");
        ChangeContract away = new ChangeContract(new PortfolioId("health"), null, LocalDate.parse("2026-07-01"));
        ContributorState person = registered().state();
        assertThat(decider.boundaryOf(stream, REGISTER, unregistered().state())).isEqualTo(RETAIL);
        assertThat(decider.boundaryOf(stream, away, person)).isEqualTo(RETAIL);
        assertThat(decider.portfolioOf(stream, away, person)).isEqualTo(new PortfolioId("health"));
        assertThat(decider.boundaryOf(
                        stream, Person.allocate("a1", "instant-checkout", "0.50", "2026-02-01", null), person))
                .isNull();
        assertThat(decider.boundaryOf(stream, Person.release("a1", "2026-02-01"), person))
                .isNull();
        assertThat(decider.needs(stream, away, person).writes()).isEqualTo(Set.of());
    }
}
