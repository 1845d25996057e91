package dev.throughline.query.review.writing;

import static java.util.Objects.requireNonNull;

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
import java.util.function.Function;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Explaining an exception of a week, and assigning and completing what follows from its review. */
@PageController
class ReviewFormController {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String FORM = "/review/{form:explain|assign|complete}";

    /** What each form sends. */
    private static final Map<String, Function<ReviewForm, Command>> COMMANDS = Map.of(
            "explain", ReviewForm::explanation,
            "assign", ReviewForm::assignment,
            "complete", ReviewForm::completion);

    private final Commands commands;
    private final Watermark watermark;

    ReviewFormController(Commands commands, Watermark watermark) {
        this.commands = commands;
        this.watermark = watermark;
    }

    @GetMapping(FORM)
    ModelAndView form(@PathVariable String form, @ParameterObject ReviewForm typed) {
        return page(form, typed.fresh(), Refusal.none());
    }

    /** The review is shown when it has what was written, or after two seconds all the same. */
    @PostMapping(FORM)
    ModelAndView sent(@PathVariable String form, @ParameterObject ReviewForm typed) {
        Command command = requireNonNull(COMMANDS.get(form)).apply(typed);
        return switch (commands.send(command)) {
            case Outcome.Recorded review -> {
                watermark.awaitVersion(new StreamId(review.stream()), review.version(), PATIENCE);
                yield Page.seeOther(typed.review());
            }
            case Outcome.Refused refused -> page(form, typed, Refusal.of(refused, ReviewForm.FIELDS));
        };
    }

    private static ModelAndView page(String form, ReviewForm typed, Refusal refusal) {
        return Page.form("review/" + form, null, typed, refusal, Map.of());
    }
}
