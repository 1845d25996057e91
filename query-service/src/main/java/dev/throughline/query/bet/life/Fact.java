package dev.throughline.query.bet.life;

import dev.throughline.query.bet.BetView;
import dev.throughline.query.bet.parts.Ownership;
import dev.throughline.query.picture.Flag;
import dev.throughline.query.picture.Money;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a bet was after an event, for people to read.
 *
 * @param changed whether that event made it so
 */
record Fact(String name, String value, boolean changed) {
    private static final String NOTHING = "none";

    /** What is worth a look in a bet, in the order of its page. */
    static List<Fact> of(BetView bet, List<Change> changes) {
        return Stream.concat(itself(bet), parts(bet))
                .map(fact -> new Fact(fact.name, fact.value, isChanged(fact.name, changes)))
                .toList();
    }

    private static Stream<Fact> itself(BetView bet) {
        return Stream.of(
                fact("stage", words(bet.stage())),
                fact("owner", owner(bet.owner())),
                fact("flags", flags(bet.flags())),
                fact("horizon", words(bet.horizon())),
                fact(
                        "window",
                        bet.window() == null
                                ? NOTHING
                                : bet.window().start() + " to " + bet.window().target()),
                fact("door", words(bet.door())),
                fact("innovationType", words(bet.innovationType())),
                fact("critical", bet.critical() ? "yes" : "no"),
                fact("objective", bet.objective() == null ? NOTHING : bet.objective()),
                fact("budgetCap", money(bet.budgetCap())),
                fact("spent", money(bet.spent())),
                fact(
                        "nextReviewBy",
                        bet.nextReviewBy() == null
                                ? NOTHING
                                : bet.nextReviewBy().toString()));
    }

    private static Stream<Fact> parts(BetView bet) {
        return Stream.of(
                count("revisions", bet.revisions()),
                count("metrics", bet.metrics()),
                count("assumptions", bet.assumptions()),
                count("pressureTests", bet.pressureTests()),
                count("criteria", bet.criteria()),
                count("forecasts", bet.forecasts()),
                count("requests", bet.requests()),
                count("decisions", bet.decisions()),
                count("retrospectives", bet.retrospectives()),
                count("dependencies", bet.dependencies()),
                count("crew", bet.crew()),
                count("funding", bet.funding()));
    }

    private static boolean isChanged(String name, List<Change> changes) {
        return changes.stream()
                .map(Change::path)
                .anyMatch(path -> path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "["));
    }

    private static Fact fact(String name, String value) {
        return new Fact(name, value, false);
    }

    private static Fact count(String name, Collection<?> entries) {
        return fact(name, String.valueOf(entries.size()));
    }

    private static String owner(@Nullable Ownership owner) {
        return owner == null ? NOTHING : owner.person() + (owner.singleThreaded() ? ", single-threaded" : "");
    }

    private static String flags(List<Flag> flags) {
        return flags.isEmpty() ? NOTHING : flags.stream().map(Fact::words).collect(Collectors.joining(", "));
    }

    private static String money(@Nullable Money money) {
        return money == null ? NOTHING : money.amount().toPlainString() + " " + money.currency();
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The name as words: {@code nextReviewBy} is {@code next review by}. */
    public String words() {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
