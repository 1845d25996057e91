package dev.throughline.query.bet.succession;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.Answer;
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

/** The succession pack of a bet as a page. */
@PageController
class SuccessionPageController {
    private final SuccessionViews views;

    SuccessionPageController(SuccessionViews views) {
        this.views = views;
    }

    @GetMapping("/bets/{id}/succession")
    ModelAndView ofBet(
            @PathVariable String id,
            @ParameterObject MomentRequest at,
            @ParameterObject VersionRequest version,
            @AuthenticationPrincipal Caller caller) {
        Answer<SuccessionPack> pack = views.ofBet(new BetRequest(id, at, version), caller);
        return Page.of("bet/succession", pack, Map.of("pack", pack.report()));
    }
}
