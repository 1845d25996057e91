package dev.throughline.query.allocation;

import dev.throughline.events.BetId;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.BetPicture;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is meant to work on one bet in a week. */
@Schema(description = "The work that is meant for one bet in a week.")
record AllocationOfBet(
        @Schema(description = "The bet's id.") String bet,

        @Schema(description = "What it is called.") String title,

        @Schema(description = "Its portfolio.") String portfolio,

        @Schema(description = "Its innovation type at the end of the week.")
        InnovationType innovationType,

        @Schema(description = "FTE: Σp Σd a · c ÷ 5.") BigDecimal fte,

        @Schema(description = "The part of it on days on which the bet was innovation.")
        BigDecimal innovationFte,

        @Schema(description = "How many people work on it in this week.")
        int people,

        @Schema(description = "How many of them are full-time on an innovation bet.")
        int fullTimePeople) {

    /** The largest first. */
    static List<AllocationOfBet> all(List<PersonWeek> people) {
        return people.stream()
                .flatMap(each -> each.shares().stream())
                .filter(Share::isHere)
                .map(share -> share.allocation().bet())
                .distinct()
                .flatMap(bet -> of(bet, people).stream())
                .sorted(Comparator.comparing(AllocationOfBet::fte).reversed().thenComparing(AllocationOfBet::bet))
                .toList();
    }

    private static Optional<AllocationOfBet> of(BetId bet, List<PersonWeek> people) {
        List<PersonWeek> crew = people.stream()
                .filter(each -> each.shares().stream().anyMatch(share -> isOf(bet, share)))
                .toList();
        return crew.stream()
                .findFirst()
                .flatMap(any -> any.ground().on(bet, any.week().end()))
                .map(picture -> of(picture, crew));
    }

    private static AllocationOfBet of(BetPicture bet, List<PersonWeek> crew) {
        return new AllocationOfBet(
                bet.bet().value(),
                bet.headline().title(),
                bet.headline().portfolio().value(),
                bet.headline().innovationType(),
                sum(crew.stream().map(each -> each.fte(share -> isOf(bet.bet(), share)))),
                sum(crew.stream().map(each -> each.fte(share -> isOf(bet.bet(), share) && share.isInnovation()))),
                crew.size(),
                (int) crew.stream().filter(PersonWeek::isFullTime).count());
    }

    private static BigDecimal sum(Stream<BigDecimal> of) {
        return Figures.rounded(PersonWeek.sum(of));
    }

    private static boolean isOf(BetId bet, Share share) {
        return share.allocation().bet().equals(bet);
    }
}
