package dev.throughline.query.review;

import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.review.ReviewedDeck.Made;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Weekly reviews over REST. */
@RestController
@Tag(name = "review")
class ReviewController {
    private static final String PORTFOLIO = "The portfolio's id.";
    private static final String WEEK = "The ISO week of the review, such as 2026-W47.";

    private final ReviewViews views;
    private final ReviewLists lists;

    ReviewController(ReviewViews views, ReviewLists lists) {
        this.views = views;
        this.lists = lists;
    }

    @GetMapping("/v1/portfolios/{portfolio}/reviews/{week}")
    @Operation(operationId = "weeklyReview", summary = "What did this week bring, and what needs explaining?")
    Answer<ReviewReport> weeklyReview(
            @Parameter(description = PORTFOLIO, example = "payments") @PathVariable String portfolio,
            @Parameter(description = WEEK, example = "2026-W47") @PathVariable String week,
            @ParameterObject ReviewRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return views.one(portfolio, week, request, at, caller);
    }

    @GetMapping(path = "/v1/portfolios/{portfolio}/reviews/{week}/deck", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "weeklyReviewDeck", summary = "What exactly is hashed when this review is closed?")
    ResponseEntity<byte[]> weeklyReviewDeck(
            @Parameter(description = PORTFOLIO, example = "payments") @PathVariable String portfolio,
            @Parameter(description = WEEK, example = "2026-W47") @PathVariable String week,
            @ParameterObject ReviewRequest request,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Made made = views.deck(portfolio, week, request, at, caller);
        return ResponseEntity.ok()
                .header("Throughline-As-Of", made.moment().asOf().toString())
                .header("Throughline-Position", String.valueOf(made.moment().position()))
                .header("Throughline-Deck-Hash", made.canonical().hash())
                .body(made.canonical().bytes());
    }

    @GetMapping("/v1/portfolios/{portfolio}/reviews")
    @Operation(operationId = "weeklyReviews", summary = "Which reviews were held, and what do they leave open?")
    Connection<ReviewRow> weeklyReviews(
            @Parameter(description = PORTFOLIO, example = "payments") @PathVariable String portfolio,
            @ParameterObject PageRequest page,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return lists.page(portfolio, page, at, caller);
    }

    @GetMapping(path = "/v1/portfolios/{portfolio}/reviews.csv", produces = "text/csv")
    @Operation(operationId = "weeklyReviewsCsv", summary = "Which reviews were held? The whole list as CSV.")
    Whole<ReviewRow> weeklyReviewsCsv(
            @Parameter(description = PORTFOLIO, example = "payments") @PathVariable String portfolio,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return lists.whole(portfolio, at, caller);
    }
}
