package dev.throughline.query.ownership;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The seats of critical bets over the days of the report, a row for each bet, drawn in a box of 1,000 by {@link #height()}. */
record SeatChart(List<Row> rows, List<Month> months) {
    private static final int LEFT = 240;
    private static final int WIDTH = 760;
    private static final int TOP = 24;
    private static final int ROW = 24;

    /** A bet. */
    record Row(OwnershipOfBet bet, long y, List<Bar> bars) {}

    /** Working days in a row on which the seat stood the same. */
    record Bar(OwnershipStretch stretch, long x, long width) {
        /** By height too, so that nobody has to tell colours apart: a seat that is not held is a thin line. */
        public long height() {
            return stretch.seat() == SeatState.HELD ? 16 : 6;
        }
    }

    /** The first day of a month. */
    record Month(LocalDate first, long x) {}

    public int height() {
        return TOP + ROW * rows.size();
    }

    static SeatChart of(OwnershipReport report) {
        var scale = new Scale(report.from(), report.to().plusDays(1));
        List<Row> rows = new ArrayList<>();
        for (OwnershipOfBet bet : report.byBet()) {
            rows.add(new Row(bet, TOP + (long) ROW * rows.size(), bars(bet, scale)));
        }
        return new SeatChart(List.copyOf(rows), months(scale));
    }

    private static List<Bar> bars(OwnershipOfBet bet, Scale scale) {
        return bet.stretches().stream()
                .map(stretch -> {
                    long x = scale.x(stretch.from());
                    return new Bar(stretch, x, Math.max(1, scale.x(stretch.to().plusDays(1)) - x));
                })
                .toList();
    }

    /** No more than a year of months can be told apart; over a longer time those in which a year begins. */
    private static List<Month> months(Scale scale) {
        long step = ChronoUnit.MONTHS.between(scale.from(), scale.to()) > 12 ? 12 : 1;
        LocalDate first = step == 12
                ? scale.from().withDayOfYear(1).plusYears(1)
                : scale.from().withDayOfMonth(1).plusMonths(1);
        return first.datesUntil(first.isBefore(scale.to()) ? scale.to() : first, Period.ofMonths((int) step))
                .map(month -> new Month(month, scale.x(month)))
                .toList();
    }

    private record Scale(LocalDate from, LocalDate to) {
        long x(LocalDate day) {
            long all = ChronoUnit.DAYS.between(from, to);
            return LEFT + Math.clamp(ChronoUnit.DAYS.between(from, day) * WIDTH / all, 0, WIDTH);
        }
    }
}
