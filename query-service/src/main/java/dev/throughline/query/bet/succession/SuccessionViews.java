package dev.throughline.query.bet.succession;

import static java.util.Objects.requireNonNull;

import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.history.BetHistories;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.history.Bets;
import dev.throughline.query.history.Bets.Found;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.PortfolioLife;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.questions.Texts;
import dev.throughline.query.platform.security.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers what a successor needs to know; however many bets, it is the same few statements. */
@Component
class SuccessionViews {
    private final Bets bets;
    private final BetHistories events;
    private final Scopes scopes;
    private final Histories histories;

    SuccessionViews(Bets bets, BetHistories events, Scopes scopes, Histories histories) {
        this.bets = bets;
        this.events = events;
        this.scopes = scopes;
        this.histories = histories;
    }

    Answer<SuccessionPack> ofBet(BetRequest request, Caller caller) {
        Found found = bets.find(request, caller);
        List<RecordedEvent> history = events.until(found.bet(), found.moment());
        if (history.isEmpty()) {
            throw new NothingThere("bet");
        }
        Scope scope = scopes.of(List.of(found.portfolio()), found.moment(), caller);
        return Answer.at(
                scope.moment(),
                SuccessionPack.of(
                        BetLife.of(new History(found.bet(), history)),
                        histories.reviews(scope),
                        events.currency(found.portfolio()),
                        scope.today()));
    }

    /** Somebody of others and nobody are one answer: nothing to take over. */
    Answer<SuccessionOfPerson> ofPerson(String person, MomentRequest at, Caller caller) {
        Texts.checkIds("person", List.of(person));
        Scope scope = scopes.fix(null, at, caller);
        Map<String, PortfolioLife> portfolios = histories.portfolios(scope).stream()
                .collect(Collectors.toMap(each -> each.portfolio().value(), Function.identity()));
        List<History> reviews = histories.reviews(scope);
        List<SuccessionPack> packs = histories.bets(scope).stream()
                .filter(bet -> SuccessionOfPerson.leaves(new PersonId(person), bet))
                .map(bet -> pack(bet, portfolios, reviews, scope))
                .toList();
        List<SuccessionAction> actions = SuccessionAction.open(reviews).stream()
                .filter(action -> action.person().equals(person))
                .toList();
        return Answer.at(scope.moment(), new SuccessionOfPerson(person, actions, packs));
    }

    private static SuccessionPack pack(
            BetLife bet, Map<String, PortfolioLife> portfolios, List<History> reviews, Scope scope) {
        PortfolioLife portfolio = requireNonNull(
                portfolios.get(bet.last().headline().portfolio().value()), "expected a bet to have a portfolio");
        LocalDate today =
                BusinessCalendar.of(portfolio.opened()).day(scope.moment().asOf());
        return SuccessionPack.of(bet, reviews, portfolio.opened().currency().getCurrencyCode(), today);
    }
}
