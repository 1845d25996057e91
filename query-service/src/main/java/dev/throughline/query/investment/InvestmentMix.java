package dev.throughline.query.investment;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.portfolio.Policy.Mix;
import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How FTE was shared out among innovation types, beside the policy. */
@Schema(description = "How FTE was shared out among innovation types, beside the policy at the end of the last day.")
record InvestmentMix(
        @Schema(description = "One per innovation type.") List<MixShare> shares,

        @Schema(
                description = "½ Σ |share − target|, from 0 (as the policy has it) to 1. None without any FTE, and over"
                        + " portfolios whose policies differ.")
        @Nullable
        BigDecimal drift) {

    /** @param types the slices by innovation type */
    static InvestmentMix of(List<InvestmentSlice> types, @Nullable Mix target) {
        BigDecimal all = types.stream().map(InvestmentSlice::fteWeeks).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<MixShare> shares = Arrays.stream(InnovationType.values())
                .map(type -> MixShare.of(type, weeks(types, type), all, target))
                .toList();
        return new InvestmentMix(
                shares, target == null ? null : drift(types, all, target).orElse(null));
    }

    /** Divided once, at the end: ½ Σ |FTE − target × all| ÷ all. */
    private static Optional<BigDecimal> drift(List<InvestmentSlice> types, BigDecimal all, Mix target) {
        BigDecimal off = Arrays.stream(InnovationType.values())
                .map(type -> weeks(types, type)
                        .subtract(MixShare.target(type, target).multiply(all))
                        .abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Figures.ratio(off, all.multiply(BigDecimal.TWO));
    }

    private static BigDecimal weeks(List<InvestmentSlice> types, InnovationType type) {
        return types.stream()
                .filter(slice -> type.name().equals(slice.name()))
                .map(InvestmentSlice::fteWeeks)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The part of one type. */
    @Schema(description = "The part of one type.")
    record MixShare(
            @Schema(description = "The type.") InnovationType innovationType,
            @Schema(description = "Its FTE-weeks.") BigDecimal fteWeeks,

            @Schema(description = "Its FTE-weeks ÷ those of all types, from 0 to 1. None without any FTE.") @Nullable
            BigDecimal share,

            @Schema(description = "What the policy aims at, from 0 to 1. None over portfolios whose policies differ.")
            @Nullable
            BigDecimal target) {

        static MixShare of(InnovationType type, BigDecimal weeks, BigDecimal all, @Nullable Mix mix) {
            return new MixShare(
                    type, weeks, Figures.ratio(weeks, all).orElse(null), mix == null ? null : target(type, mix));
        }

        static BigDecimal target(InnovationType type, Mix mix) {
            return switch (type) {
                case CORE -> mix.core();
                case ADJACENT -> mix.adjacent();
                case TRANSFORMATIONAL -> mix.transformational();
            };
        }
    }
}
