package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.query.lives.Chance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How much work the roadmap threw over, day by day and move by move; the promises stand beside. */
final class ThrashView implements View {
    @Override
    public String operation() {
        return "thrash";
    }

    @Override
    public Question question(Asked of) {
        Question question = Question.of().with("portfolio", of.somePortfolios());
        return of.chance().in100(60) ? question.with("quarters", of.chance().between(1, 12)) : question;
    }

    /** A period of one's own begins before the moment, whatever zone it is in. */
    @Override
    public Question settled(Question asked, Asked of) {
        Chance chance = of.chance();
        if (asked.one("quarters") != null || chance.in100(40)) {
            return asked;
        }
        String asOf = asked.one("asOf");
        LocalDate last = asOf == null
                ? of.day()
                : Instant.parse(asOf).atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate from = last.minusDays(chance.between(1, 200));
        return asked.with("from", from).with("to", from.plusDays(chance.between(0, 300)));
    }

    @Override
    public Object answer(Question question, Past past) {
        Region region = Region.of(question, past);
        List<BetFacts> bets = region.bets();
        Occupation occupation = new Occupation(past);
        List<Move> moves = bets.stream()
                .flatMap(bet -> Move.of(bet, occupation, region).stream())
                .sorted(Comparator.comparing(move -> move.placed().at()))
                .toList();
        List<Object> periods = new ArrayList<>();
        String from = question.one("from");
        if (from != null) {
            LocalDate to = LocalDate.parse(question.the("to"));
            periods.add(new ThrashedPeriod(from + "/" + to, LocalDate.parse(from), to, bets, moves, occupation, region)
                    .answer());
        } else {
            String quarters = question.one("quarters");
            LocalDate start = region.quarterStart(region.today());
            for (int left = quarters == null ? 4 : Integer.parseInt(quarters); left > 0; left--) {
                LocalDate end = Region.quarterEnd(start);
                periods.addFirst(
                        new ThrashedPeriod(region.quarterName(start), start, end, bets, moves, occupation, region)
                                .answer());
                start = region.quarterStart(start.minusDays(1));
            }
        }
        return object("periods", periods);
    }
}
