package dev.throughline.query.bet;

import dev.throughline.query.bet.narrative.Narrative;
import dev.throughline.query.bet.narrative.NarrativeDiff;
import dev.throughline.query.bet.narrative.NarrativeViews;
import dev.throughline.query.bet.narrative.RevisionRequest;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.platform.security.Caller;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The PR/FAQ of a bet as a page: one revision to read, or what changed between two. */
@PageController
class NarrativePageController {
    private final BetViews bets;
    private final NarrativeViews narratives;

    NarrativePageController(BetViews bets, NarrativeViews narratives) {
        this.bets = bets;
        this.narratives = narratives;
    }

    @GetMapping("/bets/{id}/narrative")
    ModelAndView narrative(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer revision,
            @ParameterObject RevisionRequest which,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        BetRequest request = new BetRequest(id, at, version);
        BetAnswer answer = bets.one(request, SequenceRequest.none(), caller);
        Narrative chosen = revision == null ? answer.bet().narrative() : narratives.written(request, revision, caller);
        NarrativeDiff diff =
                which.compares() ? narratives.diff(request, which, caller).report() : null;
        return Page.of("bet/narrative", answer, model(answer.bet(), chosen, diff));
    }

    private static Map<String, @Nullable Object> model(
            BetView bet, @Nullable Narrative chosen, @Nullable NarrativeDiff diff) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("bet", bet);
        model.put("narrative", chosen);
        model.put("diff", diff);
        return model;
    }
}
