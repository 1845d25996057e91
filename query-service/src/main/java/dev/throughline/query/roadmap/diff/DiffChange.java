package dev.throughline.query.roadmap.diff;

import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Flag;
import dev.throughline.query.picture.Owner;
import dev.throughline.query.roadmap.diff.BetStretch.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is otherwise about a bet that was there at the earlier moment. */
@Schema(description = "What is otherwise about a bet that was there at the earlier moment.")
record DiffChange(
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "Its portfolio.") String portfolio,
        @Schema(description = "What it is called.") String title,
        @Schema(description = "What changed.") What what,

        @Schema(description = "What it was at the earlier moment; none if it was nothing.") @Nullable
        String before,

        @Schema(description = "What it is at the later moment; none if it is nothing.") @Nullable
        String after,

        @Schema(description = "The last event that changed it.")
        DiffCause cause) {

    /** What can change about a bet besides its place. */
    enum What {
        STAGE,
        /** By person id. */
        OWNER,
        /** One change per flag: it came, or it went. */
        FLAG
    }

    /** What differs in the end; what changed and changed back does not. */
    static List<DiffChange> of(BetStretch stretch) {
        if (stretch.isNew()) {
            return List.of();
        }
        Stream<Stream<DiffChange>> all = Stream.of(
                of(stretch, What.STAGE, picture -> picture.stage().name()),
                of(stretch, What.OWNER, picture -> owner(picture.owner())),
                Arrays.stream(Flag.values())
                        .flatMap(flag -> of(
                                stretch, What.FLAG, picture -> picture.flags().contains(flag) ? flag.name() : null)));
        return all.flatMap(each -> each).toList();
    }

    private static @Nullable String owner(@Nullable Owner owner) {
        return owner == null ? null : owner.person().value();
    }

    private static Stream<DiffChange> of(BetStretch stretch, What what, Function<BetPicture, @Nullable String> value) {
        String before = value.apply(stretch.before());
        String after = value.apply(stretch.after());
        if (Objects.equals(before, after)) {
            return Stream.empty();
        }
        return stretch.steps().stream()
                .filter(step -> !Objects.equals(value.apply(step.before()), value.apply(step.after())))
                .reduce((earlier, later) -> later)
                .map(Step::event)
                .map(event -> of(stretch.after(), what, before, after, DiffCause.of(event, stretch)))
                .stream();
    }

    private static DiffChange of(
            BetPicture bet, What what, @Nullable String before, @Nullable String after, DiffCause cause) {
        return new DiffChange(
                bet.bet().value(),
                bet.headline().portfolio().value(),
                bet.headline().title(),
                what,
                before,
                after,
                cause);
    }
}
