package dev.throughline.query.review.writing;

import dev.throughline.events.StreamId;
import dev.throughline.query.intake.Watermark;
import dev.throughline.query.page.Page;
import dev.throughline.query.page.PageController;
import dev.throughline.query.platform.commands.Command;
import dev.throughline.query.platform.commands.Commands;
import dev.throughline.query.platform.commands.Outcome;
import dev.throughline.query.platform.commands.Refusal;
import java.time.Duration;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Explaining an exception of a week, and assigning and completing what follows from its review. */
@PageController
class ReviewFormController {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Commands commands;
    private final Watermark watermark;

    ReviewFormController(Commands commands, Watermark watermark) {
        this.commands = commands;
        this.watermark = watermark;
    }

    @GetMapping("/review/explain")
    ModelAndView explain(@ParameterObject ReviewForm form) {
        return page("explain", form.fresh(), Refusal.none());
    }

    @PostMapping("/review/explain")
    ModelAndView explained(@ParameterObject ReviewForm form) {
        return sent("explain", form, form.explanation());
    }

    @GetMapping("/review/assign")
    ModelAndView assign(@ParameterObject ReviewForm form) {
        return page("assign", form.fresh(), Refusal.none());
    }

    @PostMapping("/review/assign")
    ModelAndView assigned(@ParameterObject ReviewForm form) {
        return sent("assign", form, form.assignment());
    }

    @GetMapping("/review/complete")
    ModelAndView complete(@ParameterObject ReviewForm form) {
        return page("complete", form.fresh(), Refusal.none());
    }

    @PostMapping("/review/complete")
    ModelAndView completed(@ParameterObject ReviewForm form) {
        return sent("complete", form, form.completion());
    }

    /** The review is shown when it has what was written, or after two seconds all the same. */
    private ModelAndView sent(String what, ReviewForm form, Command command) {
        return switch (commands.send(command)) {
            case Outcome.Recorded review -> {
                watermark.awaitVersion(new StreamId(review.stream()), review.version(), PATIENCE);
                yield Page.seeOther(form.review());
            }
            case Outcome.Refused refused -> page(what, form, Refusal.of(refused, ReviewForm.FIELDS));
        };
    }

    private static ModelAndView page(String what, ReviewForm form, Refusal refusal) {
        return Page.form("review/" + what, null, form, refusal, Map.of());
    }
}
