package dev.throughline.query.backtest;

import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.picture.PortfolioLife;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Answers what another policy would have done to a portfolio's history. */
@Component
class BacktestViews {
    private final Scopes scopes;
    private final Histories histories;

    BacktestViews(Scopes scopes, Histories histories) {
        this.scopes = scopes;
        this.histories = histories;
    }

    Answer<BacktestReport> run(String portfolio, ProposedPolicy proposed, MomentRequest at, Caller caller) {
        proposed.check();
        Scope scope = scopes.one(portfolio, at, caller);
        PortfolioLife life =
                histories.portfolios(scope).stream().findFirst().orElseThrow(() -> new NothingThere("portfolio"));
        Instant until = scope.moment().asOf();
        Background background = Background.of(life, proposed.insteadOf(life.policyAt(until)), histories.metrics(scope));
        Savings savings = new Savings(histories.capacity(scope), scope.calendar(), scope.today());
        return Answer.at(scope.moment(), Backtest.run(histories.bets(scope), background, savings, until));
    }
}
