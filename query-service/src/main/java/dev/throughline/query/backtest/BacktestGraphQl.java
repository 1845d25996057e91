package dev.throughline.query.backtest;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Policy back-tests over GraphQL. */
@Controller
class BacktestGraphQl {
    private final BacktestViews views;

    BacktestGraphQl(BacktestViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<BacktestReport> policyBacktest(
            @Argument String portfolio,
            @Arguments ProposedPolicy proposed,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.run(portfolio, proposed, at, caller);
    }
}
