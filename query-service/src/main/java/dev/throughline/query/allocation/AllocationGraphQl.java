package dev.throughline.query.allocation;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Allocations over GraphQL. */
@Controller
class AllocationGraphQl {
    private final AllocationViews views;

    AllocationGraphQl(AllocationViews views) {
        this.views = views;
    }

    @QueryMapping
    Answer<AllocationReport> allocation(
            @Arguments AllocationRequest request, @Arguments MomentRequest at, @AuthenticationPrincipal Caller caller) {
        return views.report(request, at, caller);
    }

    @QueryMapping
    Answer<AllocationGrid> allocationGrid(
            @Arguments AllocationRequest request, @Arguments MomentRequest at, @AuthenticationPrincipal Caller caller) {
        return views.grid(request, at, caller);
    }

    @QueryMapping
    Connection<AllocationRow> allocationRows(
            @Arguments AllocationRowsRequest request,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, page, at, caller);
    }
}
