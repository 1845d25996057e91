package dev.throughline.query.mechanisms;

import dev.throughline.query.duties.Duty;
import dev.throughline.query.duties.DutyKind;
import dev.throughline.query.duties.Mechanism;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How one mechanism is kept. */
@Schema(description = "How one mechanism is kept.")
record MechanismRow(
        @Schema(description = "The mechanism.") Mechanism mechanism,

        @Schema(description = "Whether the software refuses what breaks it, so that what is refused never counts.")
        boolean enforced,

        @Schema(description = "Whether there are duties to count; if not, every figure is 0 or none.")
        boolean measured,

        @Schema(description = "What is refused and what is counted, in words.")
        String how,

        @Schema(description = "What is not measured here, and where it is shown.")
        String leftOut,

        @Schema(description = "Over all weeks of the series.")
        DutyTally total,

        @Schema(
                description =
                        "Adherence of the last week less that of the weeks before it together, from -1 to 1; none if one"
                                + " of them has none.")
        @Nullable
        BigDecimal change,

        @Schema(description = "Each week of the series, in order.")
        List<DutyWeek> weeks,

        @Schema(description = "Each kind of duty that it is measured by.")
        List<DutyKindTally> kinds) {

    /** @param duties those of the weeks */
    static MechanismRow of(Mechanism mechanism, List<Duty> duties, Weeks weeks) {
        Measure measure = Measure.of(mechanism);
        List<DutyKind> kinds =
                Arrays.stream(DutyKind.values()).filter(mechanism::covers).toList();
        List<Duty> own = only(duties, duty -> mechanism.covers(duty.kind()));
        return new MechanismRow(
                mechanism,
                measure.enforced(),
                !kinds.isEmpty(),
                measure.how(),
                measure.leftOut(),
                DutyTally.of(own),
                change(own, weeks),
                weeks.all().stream()
                        .map(week -> new DutyWeek(
                                week.label(),
                                week.start(),
                                week.end(),
                                DutyTally.of(only(own, duty -> new Weeks(List.of(week)).include(duty.dueOn())))))
                        .toList(),
                kinds.stream()
                        .map(kind -> new DutyKindTally(kind, DutyTally.of(only(own, duty -> duty.kind() == kind))))
                        .toList());
    }

    private static @Nullable BigDecimal change(List<Duty> own, Weeks weeks) {
        var last = new Weeks(List.of(weeks.all().getLast()));
        DutyTally now = DutyTally.of(only(own, duty -> last.include(duty.dueOn())));
        return now.less(DutyTally.of(only(own, duty -> !last.include(duty.dueOn()))));
    }

    private static List<Duty> only(List<Duty> duties, Predicate<Duty> which) {
        return duties.stream().filter(which).toList();
    }
}
