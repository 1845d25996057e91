package dev.throughline.query.bet.writing;

import dev.throughline.query.bet.BetAnswer;
import dev.throughline.query.bet.BetViews;
import dev.throughline.query.bet.SequenceRequest;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.platform.commands.Commands;
import dev.throughline.query.platform.commands.Outcome;
import dev.throughline.query.platform.commands.Refusal;
import dev.throughline.query.platform.security.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Recording what a pressure test showed of an assumption. */
@PageController
class EvidenceController {
    private final BetViews bets;
    private final Commands commands;

    EvidenceController(BetViews bets, Commands commands) {
        this.bets = bets;
        this.commands = commands;
    }

    @GetMapping("/bets/{id}/evidence")
    ModelAndView empty(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String assumption,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return page(BetRequest.at(id, at), EvidenceForm.empty(assumption), Refusal.none(), caller);
    }

    @PostMapping("/bets/{id}/evidence")
    ModelAndView record(
            @PathVariable String id, @ParameterObject EvidenceForm form, @AuthenticationPrincipal Caller caller) {
        return switch (commands.send(form.command(id))) {
            case Outcome.Recorded bet -> Page.seeOther("/bets/" + id + "?minVersion=" + bet.version() + "#assumptions");
            case Outcome.Refused refused ->
                page(BetRequest.now(id), form, Refusal.of(refused, EvidenceForm.FIELDS), caller);
        };
    }

    private ModelAndView page(BetRequest request, EvidenceForm form, Refusal refusal, Caller caller) {
        BetAnswer answer = bets.one(request, SequenceRequest.none(), caller);
        return Page.form("bet/evidence", answer, form, refusal, Map.of("bet", answer.bet()));
    }
}
