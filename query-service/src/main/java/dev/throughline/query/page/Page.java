package dev.throughline.query.page;

import dev.throughline.query.moment.Shown;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;

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
}
