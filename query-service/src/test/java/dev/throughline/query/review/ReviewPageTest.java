package dev.throughline.query.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.ActionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page of a weekly review. 2026-W46 ended on Sunday 15 November 2026; in W47 an action was assigned before it ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPageTest {
    private static final String DURING_W47 = "/review?portfolio=payments&asOf=2026-11-19";

    private final Stack stack = new Stack();

    @BeforeAll
    void twoWeeks() {
        Instant then = Instant.parse("2026-11-13T10:00:00Z");
        Instant during = Instant.parse("2026-11-17T10:00:00Z");
        new Weeks(stack.log(), Month.JANUARY, DayOfWeek.SUNDAY, then)
                .defined(Grain.WEEK, Aggregation.SUM)
                .weekly("2026-W46", "10", "12", "10", "12", "10", "12", "5")
                .target("2026-W46", "11")
                .arranged(Weeks.entry(Weeks.METRIC, DeckSection.INPUT));
        var early = new ActionAssigned(
                new ActionId("ask-them"), "ask", new PersonId("p-bob"), LocalDate.parse("2026-11-20"));
        stack.log().append(new StreamId("review/payments-2026-w47"), early, during, during);
        stack.log()
                .append(
                        EventLog.portfolio("all-new"),
                        Facts.opened("A portfolio without a deck", "EUR", "Europe/Berlin"),
                        then,
                        then);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void theNewestWeekThatHasEndedIsShownAndTheOthersCanBeChosen() {
        try (Browser browser = stack.browse("viewer", "payments")) {
            HtmlPage page = browser.get(DURING_W47);

            assertThat(Browser.texts(page, "h1")).containsExactly("Weekly review 2026-W46");
            assertThat(Browser.texts(page, "select[name=week] option"))
                    .map(each -> each.substring(0, 8))
                    .containsExactly("2026-W47", "2026-W46");
            assertThat(Browser.texts(browser.get(DURING_W47 + "&week=2026-W47"), "h1"))
                    .containsExactly("Weekly review 2026-W47");
        }
    }

    @Test
    void aPortfolioThatKeepsReviewsIsShownWhenNobodySaysWhich() {
        try (Browser browser = stack.browse("viewer", "all-new", "payments")) {
            assertThat(browser.get("/review?asOf=2026-11-19").getUrl().getQuery())
                    .contains("portfolio=payments");
        }
        try (Browser browser = stack.browse("viewer", "all-new")) {
            assertThat(Browser.texts(browser.get("/review"), ".empty strong"))
                    .containsExactly("No reviews in all-new yet.");
        }
    }

    @Test
    void aChartMarksWhatRaisedAnException() {
        try (Browser browser = stack.browse("viewer", "payments")) {
            HtmlPage page = browser.get(DURING_W47);

            assertThat(Browser.texts(page, "circle.exception title")).containsExactly("2026-W46: 5, an exception");
            assertThat(Browser.texts(page, "figure dl.nine dt")).hasSize(9);
            assertThat(Browser.texts(page, "figure table caption"))
                    .allSatisfy(caption -> assertThat(caption).containsAnyOf("week by week", "month by month"));
        }
    }

    @Test
    void monthsAreNamedShortlyBelowTheirYears() {
        try (Browser browser = stack.browse("viewer", "payments")) {
            List<String> texts = Browser.texts(browser.get(DURING_W47), "figure svg text.faint");

            assertThat(texts).containsSubsequence("W46", "Nov", "Dec", "Jan", "Oct", "2025", "2026");
        }
    }
}
