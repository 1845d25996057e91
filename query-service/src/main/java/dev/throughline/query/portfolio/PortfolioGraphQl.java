package dev.throughline.query.portfolio;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Portfolios over GraphQL. */
@Controller
class PortfolioGraphQl {
    private final PortfolioViews views;

    PortfolioGraphQl(PortfolioViews views) {
        this.views = views;
    }

    @QueryMapping
    Connection<PortfolioView> portfolios(
            @Arguments PageRequest page, @Arguments MomentRequest at, @AuthenticationPrincipal Caller caller) {
        return views.page(page, at, caller);
    }

    @QueryMapping
    PortfolioAnswer portfolio(
            @Argument String id, @Arguments MomentRequest at, @AuthenticationPrincipal Caller caller) {
        return views.one(id, at, caller);
    }
}
