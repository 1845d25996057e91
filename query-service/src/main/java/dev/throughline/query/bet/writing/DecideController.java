package dev.throughline.query.bet.writing;

import dev.throughline.query.bet.BetOnPage;
import dev.throughline.query.bet.BetView;
import dev.throughline.query.bet.BetViews;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.platform.commands.Commands;
import dev.throughline.query.platform.commands.Outcome;
import dev.throughline.query.platform.commands.Refusal;
import dev.throughline.query.platform.security.Caller;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Deciding about a bet; before somebody tries to commit, what stands against it is asked. Who must have it approved first gets
 * an address that shows others its words, and that leads back to this form with them.
 */
@PageController
class DecideController {
    private static final Set<Stage> BEFORE_COMMIT = Set.of(Stage.PROPOSED, Stage.PRESSURE_TESTING);
    private static final Set<String> DECIDERS = Set.of("owner", "leader");

    private final BetViews bets;
    private final Commands commands;

    DecideController(BetViews bets, Commands commands) {
        this.bets = bets;
        this.commands = commands;
    }

    @GetMapping("/bets/{id}/decide")
    ModelAndView empty(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String words,
            @ParameterObject MomentRequest at,
            @AuthenticationPrincipal Caller caller) {
        BetOnPage bet = bets.onPage(BetRequest.at(id, at), caller);
        boolean now = at.asOf() == null && at.knownAt() == null && at.position() == null;
        DecisionForm form = Wording.read(id, words).map(Wording::typed).orElseGet(DecisionForm::empty);
        return page(bet, now ? gate(bet, caller) : null, form, Refusal.none());
    }

    @PostMapping("/bets/{id}/decide")
    ModelAndView decide(
            @PathVariable String id, @ParameterObject DecisionForm form, @AuthenticationPrincipal Caller caller) {
        return switch (commands.send(form.command(id))) {
            case Outcome.Recorded bet -> Page.seeOther("/bets/" + id + "?minVersion=" + bet.version() + "#decisions");
            case Outcome.Refused refused ->
                page(bets.onPage(BetRequest.now(id), caller), null, form, Refusal.of(refused, DecisionForm.FIELDS));
        };
    }

    private @Nullable Gate gate(BetOnPage page, Caller caller) {
        BetView bet = page.bet();
        boolean mayCommit =
                BEFORE_COMMIT.contains(bet.stage()) && caller.roles().stream().anyMatch(DECIDERS::contains);
        LocalDate today = LocalDate.ofInstant(page.answer().asOf(), ZoneOffset.UTC);
        return mayCommit ? Gate.of(commands.send(DecisionForm.rehearsal(bet.id(), today))) : null;
    }

    private static ModelAndView page(BetOnPage bet, @Nullable Gate gate, DecisionForm form, Refusal refusal) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("bet", bet.bet());
        model.put("reviews", bet.reviews());
        model.put("gate", gate);
        model.put("approval", ForApproval.of(bet.bet().id(), form, refusal));
        model.put("here", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return Page.form("bet/decide", bet.answer(), form, refusal, model);
    }
}
