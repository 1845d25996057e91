package dev.throughline.query.page;

import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Which portfolio a page is about that shows one at a time, when nobody said. */
@Component
public class PortfolioChoice {
    private final Life life;

    PortfolioChoice(Life life) {
        this.life = life;
    }

    /**
     * The first that the caller may see, by name, that keeps weekly reviews; the first of all if none does.
     *
     * @throws NothingThere when there is none
     */
    public String reviewed(Caller caller) {
        return life.reviewed(caller.portfolios()).orElseThrow(() -> new NothingThere("portfolio"));
    }
}
