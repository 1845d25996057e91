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
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Writing about a bet: each form is one command. */
@PageController
class BetFormController {
    private static final String ADDRESS = "/bets/{id}/{form:" + BetForm.ADDRESSES + "}";

    private final BetViews bets;
    private final Commands commands;

    BetFormController(BetViews bets, Commands commands) {
        this.bets = bets;
        this.commands = commands;
    }

    @GetMapping(ADDRESS)
    ModelAndView empty(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> given,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        BetForm chosen = chosen(form);
        return page(chosen, BetRequest.at(id, at), Typed.of(chosen, given), Refusal.none(), caller);
    }

    @PostMapping(ADDRESS)
    ModelAndView send(
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal Caller caller) {
        BetForm chosen = chosen(form);
        Typed typed = Typed.of(chosen, given);
        return switch (commands.send(chosen.command(id, typed))) {
            case Outcome.Recorded bet -> Page.seeOther("/bets/" + id + "?minVersion=" + bet.version() + chosen.seen());
            case Outcome.Refused refused ->
                page(chosen, BetRequest.now(id), typed, Refusal.of(refused, chosen.fields()), caller);
        };
    }

    private static BetForm chosen(String address) {
        return BetForm.at(address).orElseThrow(() -> new NothingThere("form"));
    }

    private ModelAndView page(BetForm form, BetRequest request, Typed typed, Refusal refusal, Caller caller) {
        BetAnswer answer = bets.one(request, SequenceRequest.none(), caller);
        return Page.form("bet/write", answer, typed, refusal, Map.of("bet", answer.bet(), "form", form));
    }
}
