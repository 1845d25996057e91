package dev.throughline.query.investment;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.EvidenceEvent.Verdict;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.SpendCategory;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a bet taught in a period, and what that cost.
 *
 * @param tests spend in category PRESSURE_TEST on the days of the period, if the bet was not killed in it
 * @param killed everything that was ever spent, if the bet was killed in the period; so each amount counts once
 * @param judged the assumptions that were judged SUPPORTED or REFUTED in the period, each once
 */
record Learning(BigDecimal tests, BigDecimal killed, List<String> judged) {

    static Learning of(BetInvestment bet) {
        boolean wasKilled = bet.killed().isPresent();
        return new Learning(
                wasKilled ? BigDecimal.ZERO : tests(bet),
                wasKilled ? bet.life().last().funding().spent() : BigDecimal.ZERO,
                judged(bet));
    }

    BigDecimal cost() {
        return tests.add(killed);
    }

    private static BigDecimal tests(BetInvestment bet) {
        return bet.life().all(SpendRecorded.class).stream()
                .map(spent -> spent.event())
                .filter(spent -> spent.category() == SpendCategory.PRESSURE_TEST
                        && bet.days().contains(spent.date()))
                .map(spent -> spent.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> judged(BetInvestment bet) {
        return bet.life().all(PressureTestConcluded.class).stream()
                .filter(concluded -> bet.days().contains(bet.home().calendar().day(concluded.effectiveAt())))
                .flatMap(concluded -> concluded.event().verdicts().stream())
                .filter(verdict -> verdict.verdict() != AssumptionVerdict.UNRESOLVED)
                .map(Verdict::assumption)
                .map(AssumptionId::value)
                .distinct()
                .sorted()
                .toList();
    }
}
