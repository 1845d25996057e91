package dev.throughline.query.allocation;

import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What people are meant to work on in one week. */
@Schema(
        description =
                "What people are meant to work on in one week: a is the share of a person's contract for a bet on a"
                        + " day, c the contract in FTE. Working days are Monday to Friday without holidays; allocations are intent, not"
                        + " timesheets. Innovation is ADJACENT or TRANSFORMATIONAL, as the bet was on the day.")
record AllocationWeek(
        @Schema(description = "The week's ISO label.", example = "2026-W53")
        String week,

        @Schema(description = "Its first day.") LocalDate from,

        @Schema(description = "Its last day.") LocalDate to,

        @Schema(description = "Whether it ended by asOf; before that it shows what is planned.")
        boolean ended,

        @Schema(description = "How many working days it has: 5, holidays or not.")
        int workingDays,

        @Schema(description = "FTE on these portfolios' bets: Σp Σd a · c ÷ 5.")
        BigDecimal fte,

        @Schema(description = "The same on innovation bets.")
        BigDecimal innovationFte,

        @Schema(
                description = "The same from full-time people: with Σd a · c on one innovation bet of at least the"
                        + " policy's share of Σd c, and a contract of at least the policy's throughout the week.")
        BigDecimal fullTimeFte,

        @Schema(description = "fullTimeFte ÷ innovationFte, from 0 to 1; none if nobody works on innovation.") @Nullable
        BigDecimal fullTimeShare,

        @Schema(
                description =
                        "What the policy aims at for fullTimeShare, above 0 and up to 1: its fullTimeShareTarget when"
                                + " the week ends. None if no target is set, and over portfolios whose targets differ.")
        @Nullable
        BigDecimal fullTimeShareTarget,

        @Schema(description = "How many people work on innovation bets.")
        int innovationPeople,

        @Schema(description = "How many of them are full-time people.")
        int fullTimePeople,

        @Schema(description = "fullTimePeople ÷ innovationPeople, from 0 to 1; none if nobody works on innovation.")
        @Nullable
        BigDecimal fullTimeShareByHeads,

        @Schema(
                description =
                        "Person-days: the working days on which somebody who belongs to these portfolios, or works"
                                + " on their bets that day, is allocated to anything.")
        int allocatedDays,

        @Schema(description = "The number of bets, summed over those person-days; bets elsewhere count too.")
        int betDays,

        @Schema(
                description = "betDays ÷ allocatedDays: the mean number of bets per allocated person-day; none if there"
                        + " is no such day.")
        @Nullable
        BigDecimal fragmentation,

        @Schema(description = "Contracted FTE of the people who belong to these portfolios: Σp Σd c ÷ 5.")
        BigDecimal contractedFte,

        @Schema(
                description = "innovationFte ÷ contractedFte; people who are lent in can carry it above 1; none without"
                        + " a contract.")
        @Nullable
        BigDecimal innovationRatio,

        @Schema(description = "The part of fte that comes from people who belong elsewhere on the day.")
        BigDecimal lentInFte,

        @Schema(description = "FTE of the people who belong here on bets elsewhere.")
        BigDecimal lentOutFte,

        @Schema(
                description = "What is left of contractedFte after all allocations; so fte is contractedFte −"
                        + " unallocatedFte − lentOutFte + lentInFte.")
        BigDecimal unallocatedFte) {

    static AllocationWeek of(Period week, boolean ended, Ground ground) {
        List<PersonWeek> people = PersonWeek.all(week, ground);
        List<PersonWeek> innovators = people.stream()
                .filter(each -> each.shares().stream().anyMatch(Share::isInnovation))
                .toList();
        List<PersonWeek> fullTime =
                innovators.stream().filter(PersonWeek::isFullTime).toList();
        BigDecimal innovation = sum(innovators, each -> each.fte(Share::isInnovation));
        BigDecimal focused = sum(fullTime, each -> each.fte(Share::isInnovation));
        BigDecimal contracted = sum(people, PersonWeek::contractedFte);
        int allocatedDays = count(people, PersonWeek::allocatedDays);
        int betDays = count(people, PersonWeek::betDays);
        return new AllocationWeek(
                week.label(),
                week.start(),
                week.end(),
                ended,
                WorkingDays.PER_WEEK,
                sum(people, each -> each.fte(Share::isHere)),
                innovation,
                focused,
                Figures.ratio(focused, innovation).orElse(null),
                ground.fullTimeShareTarget(week).orElse(null),
                innovators.size(),
                fullTime.size(),
                Figures.ratio(fullTime.size(), innovators.size()).orElse(null),
                allocatedDays,
                betDays,
                Figures.ratio(betDays, allocatedDays).orElse(null),
                contracted,
                Figures.ratio(innovation, contracted).orElse(null),
                sum(people, each -> each.fte(share -> share.isHere() && share.isLent())),
                sum(people, each -> each.fte(share -> !share.isHere() && share.isLent())),
                sum(people, PersonWeek::unallocatedFte));
    }

    private static BigDecimal sum(List<PersonWeek> people, Function<PersonWeek, BigDecimal> of) {
        return Figures.rounded(PersonWeek.sum(people.stream().map(of)));
    }

    private static int count(List<PersonWeek> people, ToIntFunction<PersonWeek> of) {
        return people.stream().mapToInt(of).sum();
    }
}
