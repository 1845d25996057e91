package dev.throughline.query.allocation;

import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of the weeks asked about; both narrow. */
record AllocationFilter(
        @Parameter(description = "Only rows of this person.") @Nullable
        String person,

        @Parameter(description = "Only rows of this bet.") @Nullable
        String bet) {

    /** @throws dev.throughline.query.platform.questions.BadQuestion when one is no id */
    void check() {
        Texts.checkIds("person", person == null ? List.of() : List.of(person));
        Texts.checkIds("bet", bet == null ? List.of() : List.of(bet));
    }

    boolean includes(AllocationRow row) {
        return (person == null || person.equals(row.person())) && (bet == null || bet.equals(row.bet()));
    }
}
