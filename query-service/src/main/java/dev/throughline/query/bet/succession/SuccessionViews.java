package dev.throughline.query.bet.succession;

import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.query.history.BetHistories;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.history.Bets;
import dev.throughline.query.history.Bets.Found;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.HomeRows;
import dev.throughline.query.history.Homes;
import dev.throughline.query.history.Homes.Home;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.questions.Texts;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers what a successor needs to know; however many bets, it is the same few statements. */
@Component
class SuccessionViews {
    private final Bets bets;
    private final BetHistories events;
    private final Scopes scopes;
    private final Histories histories;
    private final HomeRows homes;

    SuccessionViews(Bets bets, BetHistories events, Scopes scopes, Histories histories, HomeRows homes) {
        this.bets = bets;
        this.events = events;
        this.scopes = scopes;
        this.histories = histories;
        this.homes = homes;
    }

    Answer<SuccessionPack> ofBet(BetRequest request, Caller caller) {
        Found found = bets.find(request, caller);
        List<RecordedEvent> history = events.until(found.bet(), found.moment());
        if (history.isEmpty()) {
            throw new NothingThere("bet");
        }
        Scope scope = scopes.of(List.of(found.portfolio()), found.moment(), caller);
        BetLife bet = BetLife.of(new History(found.bet(), history));
        return Answer.at(scope.moment(), pack(bet, homes.of(scope).of(bet), histories.reviews(scope), scope));
    }

    /** Somebody of others and nobody are one answer: nothing to take over. */
    Answer<SuccessionOfPerson> ofPerson(String person, MomentRequest at, Caller caller) {
        Texts.checkIds("person", List.of(person));
        Scope scope = scopes.fix(null, at, caller);
        Homes home = homes.of(scope);
        List<History> reviews = histories.reviews(scope);
        List<SuccessionPack> packs = histories.bets(scope).stream()
                .filter(bet -> SuccessionOfPerson.leaves(new PersonId(person), bet))
                .map(bet -> pack(bet, home.of(bet), reviews, scope))
                .toList();
        List<SuccessionAction> actions = SuccessionAction.open(reviews).stream()
                .filter(action -> action.person().equals(person))
                .toList();
        return Answer.at(scope.moment(), new SuccessionOfPerson(person, actions, packs));
    }

    private static SuccessionPack pack(BetLife bet, Home home, List<History> reviews, Scope scope) {
        return SuccessionPack.of(
                bet,
                reviews,
                home.currency(),
                home.calendar().day(scope.moment().asOf()));
    }
}
