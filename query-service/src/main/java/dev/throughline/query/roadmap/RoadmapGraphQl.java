package dev.throughline.query.roadmap;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** The roadmap over GraphQL. */
@Controller
class RoadmapGraphQl {
    private final RoadmapViews views;

    RoadmapGraphQl(RoadmapViews views) {
        this.views = views;
    }

    @QueryMapping
    Connection<RoadmapItem> roadmap(
            @Arguments RoadmapRequest request,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            DataFetchingFieldSelectionSet selected,
            @AuthenticationPrincipal Caller caller) {
        return views.page(request, wanted(selected), page, at, caller);
    }

    /** Only what is selected is fetched, for the whole page at once. */
    private static Set<Part> wanted(DataFetchingFieldSelectionSet selected) {
        return Arrays.stream(Part.values())
                .filter(part -> selected.contains("edges/node/" + part.field()))
                .collect(Collectors.toSet());
    }
}
