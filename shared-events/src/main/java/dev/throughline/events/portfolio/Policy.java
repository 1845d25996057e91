package dev.throughline.events.portfolio;

import dev.throughline.events.Required;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The numbers by which a portfolio's mechanisms judge. A share or contract is a fraction exact to 0.01.
 *
 * @param externalParticipants how many people from outside a pressure test needs before a commit; a count
 * @param pressReleaseWords at most this many words in the press release
 * @param faqWords at most this many words in the FAQ
 * @param seatContract the least contract, in FTE, of a single-threaded owner or a full-time person
 * @param ownerlessDays after how many days without an owner a forced review falls due
 * @param decisionDays how many days after a firing its decision is due
 * @param graceDays how many days after its date an unobserved kill criterion fires as missing
 * @param titleSimilarity from which similarity (0 to 1) a killed bet of the portfolio must be acknowledged
 * @param fullTimeShare from which share of a person's week on one bet they count as full-time
 * @param fullTimeShareTarget which share of innovation FTE is meant to come from full-time people; none if the portfolio
 *     sets itself no target
 * @param mix target share of FTE per innovation type
 */
public record Policy(
        int externalParticipants,
        int pressReleaseWords,
        int faqWords,
        BigDecimal seatContract,
        int ownerlessDays,
        int decisionDays,
        int graceDays,
        BigDecimal titleSimilarity,
        BigDecimal fullTimeShare,
        @Nullable BigDecimal fullTimeShareTarget,
        Mix mix) {

    /** What a new portfolio starts with. */
    public static final Policy DEFAULT = new Policy(
            5,
            450,
            2500,
            new BigDecimal("0.80"),
            7,
            7,
            7,
            new BigDecimal("0.50"),
            new BigDecimal("0.95"),
            null,
            new Mix(new BigDecimal("0.70"), new BigDecimal("0.20"), new BigDecimal("0.10")));

    public Policy {
        Required.field(seatContract, "seatContract");
        Required.field(titleSimilarity, "titleSimilarity");
        Required.field(fullTimeShare, "fullTimeShare");
        Required.field(mix, "mix");
    }

    /** Target shares that sum to 1. */
    public record Mix(BigDecimal core, BigDecimal adjacent, BigDecimal transformational) {
        public Mix {
            Required.field(core, "core");
            Required.field(adjacent, "adjacent");
            Required.field(transformational, "transformational");
        }

        public BigDecimal sum() {
            return core.add(adjacent).add(transformational);
        }
    }
}
