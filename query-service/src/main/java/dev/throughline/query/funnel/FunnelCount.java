package dev.throughline.query.funnel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Predicate;

/** A number of bets, and which they are. */
@Schema(description = "A number of bets, and which they are.")
record FunnelCount(
        @Schema(description = "How many bets.") int count,
        @Schema(description = "Their ids, in order.") List<String> bets) {

    static FunnelCount of(List<FunnelBet> bets, Predicate<FunnelBet> which) {
        List<String> ids =
                bets.stream().filter(which).map(FunnelBet::id).sorted().toList();
        return new FunnelCount(ids.size(), ids);
    }
}
