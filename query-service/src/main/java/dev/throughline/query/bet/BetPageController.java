package dev.throughline.query.bet;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.platform.security.Caller;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A bet as a page. */
@PageController
class BetPageController {
    private final BetViews views;

    BetPageController(BetViews views) {
        this.views = views;
    }

    @GetMapping("/bets/{id}")
    ModelAndView bet(
            @PathVariable String id,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        BetOnPage page = views.onPage(new BetRequest(id, at, version), caller);
        BetView bet = page.bet();
        return Page.of(
                "bet/bet",
                page.answer(),
                Map.of(
                        "bet", bet,
                        "raised", RaisedFlag.of(bet, page.reviews()),
                        "stops", StopGauge.live(page),
                        "fteWeeks", page.fteWeeks(),
                        "metrics", Progress.of(bet),
                        "decisions", DecisionCard.of(bet)));
    }
}
