package dev.throughline.query.operations;

import dev.throughline.events.StreamId;
import dev.throughline.query.intake.NotWaitingException;
import dev.throughline.query.intake.OperatorDecisions;
import dev.throughline.query.intake.StillFailingException;
import dev.throughline.query.moment.MomentRequest;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the service stands, and what an operator decides about an event that cannot be applied, as a page. */
@PageController
class OperationsPageController {
    private static final int LONGEST_REASON = 1000;
    private static final String LETTER = "/operations/dead-letters/{kind:bet|person|portfolio|metric|review}/{id:"
            + StreamId.ID_PATTERN + "}/{sequence}";
    private static final String BACK = "redirect:/operations";

    private final StandingViews views;
    private final OperatorDecisions decisions;

    OperationsPageController(StandingViews views, OperatorDecisions decisions) {
        this.views = views;
        this.decisions = decisions;
    }

    /** It is about the service, so it is the same for every portfolio. */
    @GetMapping("/operations")
    ModelAndView operations(
            @RequestParam(required = false) @Nullable List<String> portfolio, @ParameterObject MomentRequest at) {
        Standing now = views.now(at);
        return Page.of("operations/operations", now, Map.of("now", now));
    }

    @PostMapping(LETTER + "/retry")
    String retry(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable long sequence,
            @AuthenticationPrincipal Caller operator,
            RedirectAttributes next) {
        var stream = new StreamId(kind + "/" + id);
        return decided(next, () -> decisions.retry(stream, sequence, operator.person().value()));
    }

    @PostMapping(LETTER + "/skip")
    String skip(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable long sequence,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Caller operator,
            RedirectAttributes next) {
        if (reason == null || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            return refused(next, "Expected a reason of 1 to " + LONGEST_REASON + " characters: it is kept with the event.");
        }
        var stream = new StreamId(kind + "/" + id);
        return decided(next, () -> decisions.skip(stream, sequence, operator.person().value(), reason));
    }

    private static String decided(RedirectAttributes next, Runnable decision) {
        try {
            decision.run();
            return BACK;
        } catch (NotWaitingException | StillFailingException refusal) {
            return refused(next, String.valueOf(refusal.getMessage()));
        }
    }

    /** Shown once, on the page itself, which may then be asked for again without deciding again. */
    private static String refused(RedirectAttributes next, String why) {
        next.addFlashAttribute("refusal", why);
        return BACK;
    }
}
