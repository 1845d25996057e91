package dev.throughline.query.review.writing;

import dev.throughline.events.Slug;
import dev.throughline.query.platform.commands.Body;
import dev.throughline.query.platform.commands.Command;
import dev.throughline.query.platform.commands.Fields;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.NothingThere;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed about the review of a week: an explanation, an action, or that one is done. */
record ReviewForm(
        @Nullable String key,
        @Nullable String portfolio,
        @Nullable String week,
        @Nullable String metric,
        @Nullable String status,
        @Nullable String text,
        @Nullable String person,
        @Nullable String due,
        @Nullable String action) {
    static final Fields FIELDS = Fields.of("metric", "status", "text", "person", "due", "action");
    private static final Pattern WEEK = Pattern.compile("[0-9]{4}-W[0-9]{2}");

    /** The same with a key of its own, for a form that nobody sent yet. */
    ReviewForm fresh() {
        checkReview();
        return new ReviewForm(Command.newKey(), portfolio, week, metric, status, text, person, due, action);
    }

    Command explanation() {
        return command(
                "explanations",
                new Body().with("metric", metric).with("status", status).with("text", text));
    }

    Command assignment() {
        return command(
                "actions", new Body().with("text", text).with("person", person).with("due", due));
    }

    Command completion() {
        return command("completions", new Body().with("action", action));
    }

    String review() {
        return "/review?portfolio=" + portfolio + "&week=" + week;
    }

    private Command command(String what, Body body) {
        checkReview();
        return Command.of("/v1/portfolios/" + portfolio + "/reviews/" + week + "/" + what, body.fields(), key);
    }

    private void checkReview() {
        if (portfolio == null || !Slug.isSlug(portfolio)) {
            throw new NothingThere("portfolio");
        }
        if (week == null || !WEEK.matcher(week).matches()) {
            throw BadQuestion.parameter("week", "an ISO week such as 2026-W47");
        }
    }
}
