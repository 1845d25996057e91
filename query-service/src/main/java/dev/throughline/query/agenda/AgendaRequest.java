package dev.throughline.query.agenda;

import dev.throughline.events.PersonId;
import dev.throughline.query.duties.Duty;
import dev.throughline.query.duties.DutyKind;
import dev.throughline.query.duties.DutyRole;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which duties. Filters narrow; values of one filter add up. */
record AgendaRequest(
        @Parameter(description = "Only duties in these portfolios; at most 200.") @Nullable
        List<String> portfolio,

        @Parameter(description = "Only what this person owes.") @Nullable
        String person,

        @Parameter(description = "Only what is owed in these roles.") @Nullable
        List<DutyRole> role,

        @Parameter(description = "Only duties of these kinds; the kinds of the gate are on no agenda.") @Nullable
        List<DutyKind> kind,

        @Parameter(description = "Only what is due on this day or later.") @Nullable
        LocalDate from,

        @Parameter(description = "Only what is due on this day or earlier.") @Nullable
        LocalDate to,

        @Parameter(description = "Whether what was done, fell away or was missed is listed too; false if missing.")
        @Nullable
        Boolean includeHeld) {

    /** @throws BadQuestion when a value cannot be asked for */
    void check() {
        Texts.checkIds("person", person == null ? List.of() : List.of(person));
        Texts.checkNames("role", role);
        Texts.checkNames("kind", kind);
        Texts.check("from", from);
        Texts.check("to", to);
        if (from != null && to != null && from.isAfter(to)) {
            throw BadQuestion.parameter("from", "a date that is not after 'to'");
        }
    }

    /** The same question about one person. */
    AgendaRequest owedBy(PersonId debtor) {
        return new AgendaRequest(portfolio, debtor.value(), role, kind, from, to, includeHeld);
    }

    boolean matches(Duty duty) {
        return duty.kind().isOnAgenda()
                && (Boolean.TRUE.equals(includeHeld) || duty.state().isToDo())
                && (person == null || person.equals(duty.person()))
                && isAmong(role, duty.role())
                && isAmong(kind, duty.kind())
                && (from == null || !duty.dueOn().isBefore(from))
                && (to == null || !duty.dueOn().isAfter(to));
    }

    private static <T> boolean isAmong(@Nullable List<T> wanted, T found) {
        return wanted == null || wanted.isEmpty() || wanted.contains(found);
    }

    /** The name of this list with its filter, as cursors carry it. */
    String list() {
        List<@Nullable Object> filter = Arrays.asList(portfolio, person, role, kind, from, to, includeHeld);
        return "agenda/" + Integer.toHexString(filter.toString().hashCode());
    }
}
