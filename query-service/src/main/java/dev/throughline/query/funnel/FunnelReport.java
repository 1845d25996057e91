package dev.throughline.query.funnel;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** How far bets come, and where they end. */
@Schema(description = "How far bets come, and where they end.")
record FunnelReport(
        @Schema(description = "All of them.") FunnelPart all,

        @Schema(description = "By innovation type, as it is at asOf.")
        List<InnovationTypeFunnel> byInnovationType,

        @Schema(description = "By where they came from.") List<OriginFunnel> byOrigin) {

    /** The funnel of one innovation type. */
    @Schema(description = "The funnel of one innovation type.")
    record InnovationTypeFunnel(
            @Schema(description = "The innovation type.") InnovationType innovationType,
            @Schema(description = "Its funnel.") FunnelPart funnel) {}

    /** The funnel of one origin. */
    @Schema(description = "The funnel of one origin.")
    record OriginFunnel(
            @Schema(description = "The origin.") Origin origin,
            @Schema(description = "Its funnel.") FunnelPart funnel) {}

    /** @param inPeriod whether an instant lies in the days that were asked for */
    static FunnelReport of(List<FunnelBet> bets, Predicate<Instant> inPeriod) {
        List<FunnelBet> cohort =
                bets.stream().filter(bet -> inPeriod.test(bet.proposedAt())).toList();
        List<FunnelBet> ended = bets.stream()
                .filter(bet -> bet.endedAt().filter(inPeriod).isPresent())
                .toList();
        return new FunnelReport(
                FunnelPart.of(cohort, ended),
                Arrays.stream(InnovationType.values())
                        .map(type -> new InnovationTypeFunnel(
                                type, part(cohort, ended, bet -> bet.headline().innovationType() == type)))
                        .toList(),
                Arrays.stream(Origin.values())
                        .map(origin -> new OriginFunnel(
                                origin,
                                part(cohort, ended, bet -> bet.headline().origin() == origin)))
                        .toList());
    }

    private static FunnelPart part(List<FunnelBet> cohort, List<FunnelBet> ended, Predicate<FunnelBet> which) {
        return FunnelPart.of(
                cohort.stream().filter(which).toList(),
                ended.stream().filter(which).toList());
    }
}
