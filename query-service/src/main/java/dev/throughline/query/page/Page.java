package dev.throughline.query.page;

import dev.throughline.query.moment.Shown;
import dev.throughline.query.platform.commands.Refusal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A page of the service: a template, what it shows, and the moment that this is shown at. */
public final class Page {
    static final String SHOWN = "shown";

    private Page() {}

    /**
     * @param shown an answer whose moment is the moment of the page
     * @param model what the template names besides {@code frame}, {@code written} and {@code shown}
     */
    public static ModelAndView of(String template, Shown shown, Map<String, ?> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put(SHOWN, shown);
        return new ModelAndView(template, all);
    }

    /**
     * A page with a form, new or as it was sent.
     *
     * @param shown the moment that the form is filled from; none if it starts from nothing
     * @param typed what is in the fields
     * @param refusal why it was refused; {@link Refusal#none()} of a new one
     */
    public static ModelAndView form(
            String template, @Nullable Shown shown, Object typed, Refusal refusal, Map<String, ?> model) {
        ModelAndView page = new ModelAndView(template, new HashMap<>(model));
        page.setStatus(HttpStatus.resolve(refusal.status()));
        page.addObject(SHOWN, shown);
        page.addObject("typed", typed);
        page.addObject("refusal", refusal);
        return page;
    }

    /** Where somebody goes who wrote something, so that loading again does not send it again. */
    public static ModelAndView seeOther(String path) {
        return new ModelAndView(new RedirectView(path, true, false));
    }
}
