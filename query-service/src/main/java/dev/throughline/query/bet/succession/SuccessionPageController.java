package dev.throughline.query.bet.succession;

import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.VersionRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody needs to know who takes a bet over, or all bets of a person, as pages. */
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

    @GetMapping("/people/{person}")
    ModelAndView ofPerson(
            @PathVariable String person,
            @RequestParam(required = false) @Nullable List<String> portfolio,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        Answer<SuccessionOfPerson> answer = views.ofPerson(person, at, caller.within(portfolio));
        return Page.of("bet/person", answer, Map.of("pack", answer.report()));
    }
}
