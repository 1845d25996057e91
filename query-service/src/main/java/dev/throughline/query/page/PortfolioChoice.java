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
     * The first that the caller may see, by name.
     *
     * @throws NothingThere when there is none
     */
    public String usual(Caller caller) {
        return life.portfolios(caller.portfolios()).stream()
                .findFirst()
                .orElseThrow(() -> new NothingThere("portfolio"))
                .id();
    }
}
