package dev.throughline.query.bet.writing;

import dev.throughline.query.bet.BetOnPage;
import dev.throughline.query.bet.BetViews;
import dev.throughline.query.bet.narrative.Narrative;
import dev.throughline.query.bet.narrative.NarrativeViews;
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
import org.springframework.web.servlet.ModelAndView;

/** Writing the PR/FAQ of a bet. */
@PageController
class NarrativeEditController {
    private final BetViews bets;
    private final NarrativeViews narratives;
    private final Commands commands;

    NarrativeEditController(BetViews bets, NarrativeViews narratives, Commands commands) {
        this.bets = bets;
        this.narratives = narratives;
        this.commands = commands;
    }

    @GetMapping("/bets/{id}/narrative/edit")
    ModelAndView written(
            @PathVariable String id, @ParameterObject MomentRequest at, @AuthenticationPrincipal Caller caller) {
        BetOnPage bet = bets.onPage(BetRequest.at(id, at), caller);
        return page(bet, NarrativeForm.of(bet.bet()), Refusal.none());
    }

    @PostMapping("/bets/{id}/narrative/edit")
    ModelAndView revise(
            @PathVariable String id, @ParameterObject NarrativeForm form, @AuthenticationPrincipal Caller caller) {
        Narrative base = base(id, form.checked(), caller);
        return switch (commands.send(form.command(id, base))) {
            case Outcome.Recorded bet -> Page.seeOther("/bets/" + id + "/narrative?minVersion=" + bet.version());
            case Outcome.Refused refused ->
                page(bets.onPage(BetRequest.now(id), caller), form, Refusal.of(refused, NarrativeForm.FIELDS));
        };
    }

    /** Revisions stay, so a form that is sent again is the same command again. */
    private @Nullable Narrative base(String id, NarrativeForm form, Caller caller) {
        Integer revision = form.revision();
        return revision == null || revision == 0 ? null : narratives.written(BetRequest.now(id), revision, caller);
    }

    private static ModelAndView page(BetOnPage bet, NarrativeForm form, Refusal refusal) {
        return Page.form(
                "bet/narrative-edit",
                bet.answer(),
                form.seen(bet.bet().version()),
                refusal,
                Map.of("bet", bet.bet(), "policy", bet.policy(), "guide", SectionGuide.ALL));
    }
}
