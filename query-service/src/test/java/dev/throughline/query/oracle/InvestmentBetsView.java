package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.query.lives.Chance;
import dev.throughline.query.oracle.Almanac.Stretch;
import dev.throughline.query.oracle.Invested.Portion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The bets behind the figures of the investment report, on the days on which they were of the kinds asked for. */
final class InvestmentBetsView implements View {
    @Override
    public String operation() {
        return "investmentBets";
    }

    @Override
    public Question question(Asked of) {
        Chance chance = of.chance();
        Question question = About.period(Question.of().with("portfolio", of.somePortfolios()), of);
        question = chance.in100(20) ? question.with("innovationType", chance.any(InnovationType.class)) : question;
        question = chance.in100(20)
                ? question.with("stage", chance.one(InvestmentView.STAGES), chance.one(InvestmentView.STAGES))
                : question;
        question = chance.in100(15) ? question.with("origin", chance.any(Origin.class)) : question;
        return chance.in100(15) ? question.with("objective", "objective-" + chance.between(1, 4)) : question;
    }

    @Override
    public Object answer(Question question, Past past) {
        About about = About.of(question, past);
        Stretch days = about.days(question);
        if (days == null) {
            return Tree.REFUSED;
        }
        List<Object> rows = new ArrayList<>();
        for (Invested bet : InvestmentView.invested(days, about, Staff.of(past))) {
            Object row = row(bet, each -> isAsked(each, question));
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean isAsked(BetFacts bet, Question question) {
        return isAmong(bet.innovationType(), question.all("innovationType"))
                && isAmong(bet.stage(), question.all("stage"))
                && isAmong(bet.proposal().origin().name(), question.all("origin"))
                && isAmong(bet.objective(), question.all("objective"));
    }

    private static boolean isAmong(@Nullable String value, List<String> wanted) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    /** None of a bet that adds nothing to any figure. */
    private static @Nullable Object row(Invested bet, Predicate<BetFacts> which) {
        List<Portion> portions = bet.portions(bet.days(), which);
        BetFacts end = bet.atEnd();
        boolean alive = which.test(end) && bet.isAlive(bet.days().to());
        RecordedEvent killed = bet.killed();
        BigDecimal learningCost = bet.tests().add(bet.lost());
        boolean taught =
                killed != null || learningCost.signum() > 0 || !bet.judged().isEmpty();
        if (portions.isEmpty() && !alive && !(taught && which.test(end))) {
            return null;
        }
        List<BigDecimal> funded = bet.funded();
        Map<String, @Nullable Object> row = InvestmentView.money(bet.currency(), bet.days(), List.of(bet), which);
        row.remove("currency");
        row.putAll(object(
                "portfolio", bet.bet().proposal().portfolio(),
                "bet", bet.bet().id(),
                "title", bet.bet().proposal().title(),
                "innovationType", end.innovationType(),
                "stage", end.stage(),
                "origin", end.proposal().origin(),
                "objective", end.objective(),
                "alive", alive,
                "fteWeeks", Staff.weeks(Staff.sum(portions.stream().map(Portion::fteDays))),
                "funded", funded.isEmpty() ? null : Invested.money(Staff.sum(funded.stream()), bet.currency()),
                "killedOn",
                        killed == null
                                ? null
                                : bet.almanac().day(killed.context().effectiveAt()),
                "learningCost", Invested.money(learningCost, bet.currency()),
                "judged", bet.judged()));
        return row;
    }
}
