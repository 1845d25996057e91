package dev.throughline.query.graveyard;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The graveyard over GraphQL. */
@Controller
class GraveyardGraphQl {
    private final GraveyardViews views;

    GraveyardGraphQl(GraveyardViews views) {
        this.views = views;
    }

    @QueryMapping
    Connection<Grave> graveyard(
            @Arguments GraveyardRequest request,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, page, at, caller);
    }
}
