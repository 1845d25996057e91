package dev.throughline.query.review;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** Weekly reviews over GraphQL. */
@Controller
class ReviewGraphQl {
    private final ReviewViews views;
    private final ReviewLists lists;

    ReviewGraphQl(ReviewViews views, ReviewLists lists) {
        this.views = views;
        this.lists = lists;
    }

    @QueryMapping
    Answer<ReviewReport> weeklyReview(
            @Argument String portfolio,
            @Argument String week,
            @Arguments ReviewRequest request,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.one(portfolio, week, request, at, caller);
    }

    @QueryMapping
    Connection<ReviewRow> weeklyReviews(
            @Argument String portfolio,
            @Arguments PageRequest page,
            @Arguments MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return lists.page(portfolio, page, at, caller);
    }
}
