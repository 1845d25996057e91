package dev.throughline.query.oracle;

import dev.throughline.query.lives.Chance;
import dev.throughline.query.oracle.Duty.Kind;
import java.time.LocalDate;
import java.util.List;

/** What is due from whom, by day. */
final class AgendaView implements View {
    private static final List<String> ROLES = List.of("OWNER", "LEADER", "PROPOSER", "METRIC_OWNER", "ASSIGNEE");

    @Override
    public String operation() {
        return "agenda";
    }

    @Override
    public Question question(Asked of) {
        Chance chance = of.chance();
        LocalDate from = of.day();
        Question question = Question.of().with("portfolio", of.somePortfolios());
        question = chance.in100(20) ? question.with("person", of.person()) : question;
        question = chance.in100(20) ? question.with("role", chance.one(ROLES), chance.one(ROLES)) : question;
        question = chance.in100(40) ? question.with("kind", chance.any(Kind.class), chance.any(Kind.class)) : question;
        question = chance.in100(50) ? question.with("from", from) : question;
        question = chance.in100(50) ? question.with("to", from.plusDays(chance.between(0, 60))) : question;
        return chance.in100(60) ? question.with("includeHeld", chance.in100(80)) : question;
    }

    @Override
    public Object answer(Question question, Past past) {
        return Duty.all(question, past).stream()
                .filter(duty -> isAsked(duty, question))
                .map(duty -> duty.shown(duty.almanac().day(past.asOf())))
                .toList();
    }

    private static boolean isAsked(Duty duty, Question question) {
        String person = question.one("person");
        String from = question.one("from");
        String to = question.one("to");
        return duty.kind().isOnAgenda()
                && (duty.isToDo() || "true".equals(question.one("includeHeld")))
                && (person == null || person.equals(duty.debtor().person()))
                && isAmong(duty.debtor().role(), question.all("role"))
                && isAmong(duty.kind().name(), question.all("kind"))
                && (from == null || !duty.dueOn().isBefore(LocalDate.parse(from)))
                && (to == null || !duty.dueOn().isAfter(LocalDate.parse(to)));
    }

    static boolean isAmong(String value, List<String> wanted) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
