package dev.throughline.query.roadmap;

import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.query.paging.Direction;
import dev.throughline.query.picture.Flag;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which bets, in which order. Filters narrow; values of one filter add up. */
record RoadmapRequest(
        @Parameter(description = "Only bets of these portfolios.") @Nullable
        List<String> portfolio,

        @Parameter(description = "Only bets in these stages; final ones too, if named.") @Nullable
        List<Stage> stage,

        @Parameter(description = "Only bets of these innovation types.") @Nullable
        List<InnovationType> innovationType,

        @Parameter(description = "Only bets that this person owns.") @Nullable
        String owner,

        @Parameter(description = "Only bets on these horizons.") @Nullable
        List<Horizon> horizon,

        @Parameter(description = "Only bets with all of these flags.") @Nullable
        List<Flag> flag,

        @Parameter(
                description = "Only bets with this text in the title, without regard to case; at most 200 characters.")
        @Nullable
        String text,

        @Parameter(description = "Only bets whose window ends on this day or later.") @Nullable
        LocalDate windowFrom,

        @Parameter(description = "Only bets whose window starts on this day or earlier.") @Nullable
        LocalDate windowTo,

        @Parameter(description = "Whether killed, graduated and withdrawn bets are listed too; false if missing.")
        @Nullable
        Boolean includeFinal,

        @Parameter(description = "By what to sort; HORIZON if missing.") @Nullable
        RoadmapSort sort,

        @Parameter(description = "Which end comes first; ASC if missing.") @Nullable
        Direction direction) {

    /** @throws dev.throughline.query.platform.questions.BadQuestion when a value cannot be asked for */
    void check() {
        Texts.checkIds("portfolio", orNone(portfolio));
        Texts.checkIds("owner", owner == null ? List.of() : List.of(owner));
        Texts.checkNames("stage", stage);
        Texts.checkNames("innovationType", innovationType);
        Texts.checkNames("horizon", horizon);
        Texts.checkNames("flag", flag);
        Texts.check("text", text);
        Texts.check("windowFrom", windowFrom);
        Texts.check("windowTo", windowTo);
    }

    List<String> portfolios() {
        return orNone(portfolio);
    }

    RoadmapSort sortOrUsual() {
        return sort == null ? RoadmapSort.HORIZON : sort;
    }

    boolean descending() {
        return direction == Direction.DESC;
    }

    /** The name of this list with its order and filter, as cursors carry it. */
    String list() {
        return "roadmap/" + sortOrUsual() + (descending() ? "/DESC/" : "/ASC/") + filterMark();
    }

    /** The same for the same filter in every process, which a hash of enums would not be. */
    private String filterMark() {
        List<@Nullable Object> filter = Arrays.asList(
                portfolio, stage, innovationType, owner, horizon, flag, text, windowFrom, windowTo, includeFinal);
        return Integer.toHexString(filter.toString().hashCode());
    }

    private static <T> List<T> orNone(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
