package dev.throughline.query.bet.life;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The life of a bet to take away: every event as a line of JSON or a row, or all of it as a document. */
@Controller
@Tag(name = "bet")
class BetLifeDocumentController {
    private final BetLifeViews views;

    BetLifeDocumentController(BetLifeViews views) {
        this.views = views;
    }

    @GetMapping(path = "/v1/bets/{id}/history.ndjson", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @ResponseBody
    @Operation(operationId = "betHistoryNdjson", summary = "Every event of this bet, one JSON object per line.")
    @ApiResponse(
            responseCode = "200",
            description = "A line per event, in order; the fields always come in this order.",
            content = @Content(schema = @Schema(implementation = HistoryEntry.class)))
    EventLines historyNdjson(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String id,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.lines(new BetRequest(id, at, version), caller);
    }

    @GetMapping(path = "/v1/bets/{id}/history.csv", produces = "text/csv")
    @ResponseBody
    @Operation(operationId = "betHistoryCsv", summary = "The history, all rows, for a spreadsheet.")
    Whole<HistoryEntry> historyCsv(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String id,
            @ParameterObject KindRequest kinds,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.wholeHistory(new BetRequest(id, at, version), kinds, caller);
    }

    @GetMapping(path = "/v1/bets/{id}/replay.csv", produces = "text/csv")
    @ResponseBody
    @Operation(operationId = "betReplayCsv", summary = "The replay, all rows, for a spreadsheet.")
    Whole<ReplayStep> replayCsv(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String id,
            @ParameterObject KindRequest kinds,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        return views.wholeReplay(new BetRequest(id, at, version), kinds, caller);
    }

    @GetMapping(path = "/v1/bets/{id}/history.html", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "betHistoryHtml", summary = "Every event of this bet, to be read and printed.")
    ModelAndView historyHtml(
            @Parameter(description = "The bet's id.", example = "instant-checkout") @PathVariable String id,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        Answer<BetLifeStory> answer = views.story(new BetRequest(id, at, version), caller);
        return new ModelAndView("bet/history", Map.of("answer", answer, "story", answer.report()));
    }
}
