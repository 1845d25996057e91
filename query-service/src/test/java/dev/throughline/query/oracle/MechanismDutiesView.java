package dev.throughline.query.oracle;

import dev.throughline.events.metric.Grain;
import dev.throughline.query.lives.Chance;
import dev.throughline.query.oracle.Duty.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The duties behind the scorecard's figures. */
final class MechanismDutiesView implements View {
    private static final List<String> STATES = List.of("OPEN", "OVERDUE", "HELD", "HELD_LATE", "LAPSED", "MISSED");

    @Override
    public String operation() {
        return "mechanismDuties";
    }

    @Override
    public Question question(Asked of) {
        Chance chance = of.chance();
        Question question = weeks(of);
        question = chance.in100(40) ? question.with("mechanism", chance.one(MechanismsView.MECHANISMS)) : question;
        question = chance.in100(30) ? question.with("kind", chance.any(Kind.class), chance.any(Kind.class)) : question;
        return chance.in100(30) ? question.with("state", chance.one(STATES), chance.one(STATES)) : question;
    }

    /** Some portfolios, and some weeks up to a week in which something happened. */
    static Question weeks(Asked of) {
        Chance chance = of.chance();
        Question question = Question.of().with("portfolio", of.somePortfolios());
        question = chance.in100(70) ? question.with("week", Almanac.weekOf(of.day())) : question;
        return chance.in100(70) ? question.with("weeks", chance.between(1, 53)) : question;
    }

    /** The last days of the weeks that are asked about; they hold for the portfolio, or across several. */
    static List<LocalDate> weekEnds(Question question, int usual, Past past) {
        Almanac almanac = Almanac.of(question, past);
        String named = question.one("week");
        LocalDate last = named == null
                ? almanac.lastEnd(Grain.WEEK, almanac.day(past.asOf()))
                : Objects.requireNonNull(almanac.weekNamed(named));
        String count = question.one("weeks");
        List<LocalDate> ends = new ArrayList<>();
        for (int n = 0; n < (count == null ? usual : Integer.parseInt(count)); n++) {
            ends.addFirst(last.minusDays(7L * n));
        }
        return ends;
    }

    static boolean isWithin(LocalDate day, List<LocalDate> weekEnds) {
        return day.isAfter(weekEnds.getFirst().minusDays(7)) && !day.isAfter(weekEnds.getLast());
    }

    @Override
    public Object answer(Question question, Past past) {
        List<LocalDate> weeks = weekEnds(question, 1, past);
        String mechanism = question.one("mechanism");
        List<Object> rows = new ArrayList<>();
        for (Duty duty : Duty.all(question, past)) {
            LocalDate today = duty.almanac().day(past.asOf());
            if (isWithin(duty.dueOn(), weeks)
                    && duty.kind().isCounted()
                    && (mechanism == null || MechanismsView.covers(mechanism, duty.kind()))
                    && AgendaView.isAmong(duty.kind().name(), question.all("kind"))
                    && AgendaView.isAmong(duty.state(today), question.all("state"))) {
                rows.add(duty.shown(today));
            }
        }
        return rows;
    }
}
