package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.KillReason;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.query.lives.Chance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was killed, what it cost, and what it is like. */
final class GraveyardView implements View {
    private static final List<String> WORDS = List.of(
            "minutes",
            "PAYOUTS",
            "checkout pay",
            "refunds or alerts",
            "why -tap",
            "\"in one\"",
            "\"know why\" search",
            "-people",
            "nothing");
    private static final List<String> TITLES =
            List.of("Faster checkout 12", "quiet REFUNDS", "=Safer alerts, 7", "Instant", "straße", "-");

    /** A killed bet, and the event that says so. */
    private record Grave(BetFacts bet, RecordedEvent kill) {
        Instant at() {
            return kill.context().effectiveAt();
        }

        BetKilled killed() {
            return (BetKilled) kill.event();
        }

        String portfolio() {
            return bet.proposal().portfolio().value();
        }

        String words() {
            BetProposed said = bet.proposal();
            return String.join(
                    " ", said.title(), said.customer(), said.problem(), said.benefit(), killed().learnings());
        }
    }

    @Override
    public String operation() {
        return "graveyard";
    }

    @Override
    public Question question(Asked of) {
        Chance chance = of.chance();
        Question question = Question.of().with("portfolio", of.somePortfolios());
        question = chance.in100(25)
                ? question.with("reason", chance.any(KillReason.class), chance.any(KillReason.class))
                : question;
        question = chance.in100(15) ? question.with("from", of.day()) : question;
        question = chance.in100(15) && question.one("from") == null ? question.with("to", of.day()) : question;
        question = chance.in100(30) ? question.with("text", chance.one(WORDS)) : question;
        if (chance.in100(50)) {
            question = question.with("similarTo", chance.one(TITLES));
            question = chance.in100(60)
                    ? question.with("threshold", BigDecimal.valueOf(chance.between(0, chance.in100(80) ? 4 : 10), 1))
                    : question;
        }
        return question;
    }

    @Override
    public Object answer(Question question, Past past) {
        Region region = Region.of(question, past);
        Occupation occupation = new Occupation(past);
        return region.bets().stream()
                .flatMap(bet -> bet.events().stream()
                        .filter(event -> event.event() instanceof BetKilled)
                        .map(event -> new Grave(bet, event)))
                .filter(grave -> isAsked(grave, question, past))
                .sorted(order(question))
                .map(grave -> row(grave, question, region, occupation))
                .toList();
    }

    /** The most similar first, then the last killed. */
    private static Comparator<Grave> order(Question question) {
        String text = question.one("similarTo");
        return Comparator.comparing((Grave grave) -> text == null ? BigDecimal.ZERO : similarity(grave, text))
                .reversed()
                .thenComparing(Comparator.comparing(Grave::at).reversed())
                .thenComparing(grave -> grave.bet().id());
    }

    private static boolean isAsked(Grave grave, Question question, Past past) {
        List<String> reasons = question.all("reason");
        String text = question.one("text");
        String title = question.one("similarTo");
        return (reasons.isEmpty()
                        || reasons.contains(grave.killed().reasonCode().name()))
                && Region.isAsked(question, day(grave.at(), grave, past))
                && (text == null || new Words(grave.words()).answer(text))
                && (title == null || isSimilar(grave, title, threshold(grave, question, past)));
    }

    /** Fewer decimals would find what is a little less similar than asked for. */
    private static boolean isSimilar(Grave grave, String title, BigDecimal threshold) {
        return Words.similarity(title, grave.bet().proposal().title(), 30).compareTo(threshold) >= 0;
    }

    private static BigDecimal similarity(Grave grave, String title) {
        return Words.similarity(title, grave.bet().proposal().title(), 30).setScale(6, RoundingMode.HALF_UP);
    }

    private static BigDecimal threshold(Grave grave, Question question, Past past) {
        String asked = question.one("threshold");
        return asked == null ? past.policy(grave.portfolio()).titleSimilarity() : new BigDecimal(asked);
    }

    /** In the zone of the bet's own portfolio. */
    private static LocalDate day(Instant at, Grave grave, Past past) {
        ZoneId zone = past.terms(grave.portfolio()).zone();
        return at.atZone(zone).toLocalDate();
    }

    private static Object row(Grave grave, Question question, Region region, Occupation occupation) {
        BetFacts bet = grave.bet();
        String title = question.one("similarTo");
        Instant proposedAt = bet.events().getFirst().context().effectiveAt();
        LocalDate killedOn = day(grave.at(), grave, region.past());
        return object(
                "portfolio", grave.portfolio(),
                "bet", bet.id(),
                "title", bet.proposal().title(),
                "similarity", title == null ? null : similarity(grave, title),
                "innovationType", bet.innovationType(),
                "decision", grave.killed().decision(),
                "reason", grave.killed().reasonCode(),
                "learnings", grave.killed().learnings(),
                "proposedAt", proposedAt,
                "killedAt", grave.at(),
                "killedOn", killedOn,
                "daysLived", ChronoUnit.DAYS.between(day(proposedAt, grave, region.past()), killedOn),
                "diedIn", bet.after(bet.events().indexOf(grave.kill())).stage(),
                "spent", bet.money(bet.spent()),
                "fteWeeks",
                        occupation
                                .fteDays(bet.id(), day(region.past().asOf(), grave, region.past()))
                                .divide(new BigDecimal(5)),
                "supersededBy", supersededBy(bet.id(), region.past()));
    }

    /** Of all that the caller may see, in whatever portfolio. */
    private static List<String> supersededBy(String bet, Past past) {
        return past.seenOf("bet").stream()
                .map(history -> BetFacts.at(history, past))
                .filter(other -> bet.equals(superseded(other)))
                .map(BetFacts::id)
                .toList();
    }

    private static @Nullable String superseded(BetFacts bet) {
        var before = bet.proposal().supersedes();
        return before == null ? null : before.value();
    }
}
