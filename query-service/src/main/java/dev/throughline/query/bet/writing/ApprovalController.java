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
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Approving a decision before it is made, or disagreeing: who does reads its words first. */
@PageController
class ApprovalController {
    private final BetViews bets;
    private final Commands commands;

    ApprovalController(BetViews bets, Commands commands) {
        this.bets = bets;
        this.commands = commands;
    }

    @GetMapping("/bets/{id}/approval")
    ModelAndView empty(
            @PathVariable String id,
            @ParameterObject ApprovalForm form,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        return page(BetRequest.at(id, at), form.fresh(), Refusal.none(), caller);
    }

    @PostMapping("/bets/{id}/approval")
    ModelAndView send(
            @PathVariable String id, @ParameterObject ApprovalForm form, @AuthenticationPrincipal Caller caller) {
        return switch (commands.send(form.command(id))) {
            case Outcome.Recorded bet -> Page.seeOther("/bets/" + id + "?minVersion=" + bet.version() + "#decisions");
            case Outcome.Refused refused ->
                page(BetRequest.now(id), form, Refusal.of(refused, ApprovalForm.FIELDS), caller);
        };
    }

    private ModelAndView page(BetRequest request, ApprovalForm form, Refusal refusal, Caller caller) {
        BetAnswer answer = bets.one(request, SequenceRequest.none(), caller);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("bet", answer.bet());
        model.put("wording", Wording.read(answer.bet().id(), form.words()).orElse(null));
        return Page.form("bet/approval", answer, form, refusal, model);
    }
}
