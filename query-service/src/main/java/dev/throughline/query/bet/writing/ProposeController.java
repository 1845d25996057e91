package dev.throughline.query.bet.writing;

import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.platform.commands.Commands;
import dev.throughline.query.platform.commands.Outcome;
import dev.throughline.query.platform.commands.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Proposing a bet. */
@PageController
class ProposeController {
    private final Commands commands;

    ProposeController(Commands commands) {
        this.commands = commands;
    }

    @GetMapping("/bets/new")
    ModelAndView empty(@RequestParam(required = false) @Nullable String portfolio) {
        return page(ProposalForm.empty(portfolio), Refusal.none());
    }

    @PostMapping("/bets/new")
    ModelAndView propose(@ParameterObject ProposalForm form) {
        return switch (commands.send(form.command())) {
            case Outcome.Recorded bet -> Page.seeOther("/bets/" + bet.id() + "?minVersion=" + bet.version());
            case Outcome.Refused refused -> page(form, Refusal.of(refused, ProposalForm.FIELDS));
        };
    }

    private static ModelAndView page(ProposalForm form, Refusal refusal) {
        return Page.form("bet/propose", null, form, refusal, Map.of());
    }
}
