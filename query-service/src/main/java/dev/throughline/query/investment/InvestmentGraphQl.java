package dev.throughline.query.investment;

import dev.throughline.query.history.PeriodRequest;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The investment report over GraphQL. */
@Controller
class InvestmentGraphQl {
    private final InvestmentViews views;

    InvestmentGraphQl(InvestmentViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<InvestmentReport> investment(
            @Arguments InvestmentRequest request,
            @Arguments PeriodRequest period,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.report(request, period, at, caller);
    }

    @QueryMapping
    Connection<InvestedBet> investmentBets(
            @Arguments InvestedBetsRequest request,
            @Arguments PeriodRequest period,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, period, page, at, caller);
    }
}
