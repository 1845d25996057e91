package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.contributor.ContributorEvent.CapacityReleased;
import dev.throughline.events.contributor.ContributorEvent.ContractChanged;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is meant to work on which bet, from the people's own histories, whoever asks. */
final class Occupation {
    private record Share(List<RecordedEvent> person, CapacityAllocated allocation) {}

    private final Map<String, List<Share>> byBet = new HashMap<>();

    Occupation(Past past) {
        for (List<RecordedEvent> person : past.everyOf("person")) {
            for (RecordedEvent event : person) {
                if (event.event() instanceof CapacityAllocated e) {
                    byBet.computeIfAbsent(e.bet().value(), bet -> new ArrayList<>())
                            .add(new Share(person, e));
                }
            }
        }
    }

    /** Σ fraction × contract on a day. */
    BigDecimal fte(String bet, LocalDate day) {
        BigDecimal fte = BigDecimal.ZERO;
        for (Share share : byBet.getOrDefault(bet, List.of())) {
            if (isOn(share, day)) {
                fte = fte.add(share.allocation().fraction().multiply(contract(share.person(), day)));
            }
        }
        return fte;
    }

    /** Over all working days up to one. */
    BigDecimal fteDays(String bet, LocalDate last) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = firstDay(bet); day != null && !day.isAfter(last); day = day.plusDays(1)) {
            sum = isWorkingDay(day) ? sum.add(fte(bet, day)) : sum;
        }
        return sum;
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private @Nullable LocalDate firstDay(String bet) {
        return byBet.getOrDefault(bet, List.of()).stream()
                .map(share -> share.allocation().from())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** It ends when it was released last, else when it was meant to. */
    private static boolean isOn(Share share, LocalDate day) {
        LocalDate last = share.allocation().to();
        for (RecordedEvent event : share.person()) {
            last = event.event() instanceof CapacityReleased e
                            && e.allocation().equals(share.allocation().allocation())
                    ? e.on()
                    : last;
        }
        return !day.isBefore(share.allocation().from()) && (last == null || !day.isAfter(last));
    }

    /** What was agreed last of what has begun; nothing after the last day. */
    private static BigDecimal contract(List<RecordedEvent> person, LocalDate day) {
        BigDecimal contract = BigDecimal.ZERO;
        LocalDate lastDay = null;
        for (RecordedEvent event : person) {
            if (event.event() instanceof ContributorRegistered e && !e.from().isAfter(day)) {
                contract = e.contractedFte();
            } else if (event.event() instanceof ContractChanged e && !e.from().isAfter(day)) {
                contract = e.contractedFte();
            } else if (event.event() instanceof ContributorDeparted e) {
                lastDay = e.on();
            }
        }
        return lastDay != null && day.isAfter(lastDay) ? BigDecimal.ZERO : contract;
    }
}
