package dev.throughline.query.roadmap;

import dev.throughline.events.bet.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Bets as bars over quarters, drawn in a box of 1,000 by {@link #height()}: what has no window is not on it.
 *
 * @param today where the moment of the page lies
 */
record Timeline(List<Quarter> quarters, List<Bar> bars, List<Link> links, long today, int unplaced) {
    private static final int LEFT = 0;
    private static final int WIDTH = 1000;
    private static final int TOP = 28;
    private static final int ROW = 28;
    private static final int LEAST = 4;

    /** A calendar quarter, from x to x + width. */
    record Quarter(String name, long x, long width) {}

    /** A bet from the start of its window to its target. */
    record Bar(RoadmapItem item, Window window, long x, long y, long width) {
        /** Where its title is written: inside or after it, or before it if it ends far at the right. */
        public boolean endsFarRight() {
            return x > WIDTH * 6 / 10;
        }
    }

    /** From the end of what is needed to the start of who needs it. */
    record Link(String needs, String needed, long fromX, long fromY, long toX, long toY) {}

    public int height() {
        return TOP + ROW * bars.size() + LEAST;
    }

    static Timeline of(List<RoadmapItem> items, Instant asOf) {
        List<Window> windows =
                items.stream().map(RoadmapItem::window).filter(Objects::nonNull).toList();
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        LocalDate from = quarter(
                windows.stream().map(Window::start).min(LocalDate::compareTo).orElse(today));
        LocalDate last =
                windows.stream().map(Window::target).max(LocalDate::compareTo).orElse(today);
        var scale = new Scale(from, quarter(last).plusMonths(3));
        List<Bar> bars = bars(items, scale);
        return new Timeline(quarters(scale), bars, links(bars), scale.x(today), items.size() - bars.size());
    }

    private static List<Bar> bars(List<RoadmapItem> items, Scale scale) {
        List<Bar> bars = new ArrayList<>();
        for (RoadmapItem item : items) {
            Window window = item.window();
            if (window != null) {
                long x = scale.x(window.start());
                long width = Math.max(LEAST, scale.x(window.target().plusDays(1)) - x);
                bars.add(new Bar(item, window, x, TOP + (long) ROW * bars.size(), width));
            }
        }
        return bars;
    }

    private static List<Link> links(List<Bar> bars) {
        Map<String, Bar> byBet = new HashMap<>();
        bars.forEach(bar -> byBet.put(bar.item().bet(), bar));
        List<Link> links = new ArrayList<>();
        for (Bar bar : bars) {
            bar.item().dependencies().stream()
                    .map(dependency -> byBet.get(dependency.bet()))
                    .filter(Objects::nonNull)
                    .forEach(needed -> links.add(new Link(
                            bar.item().bet(),
                            needed.item().bet(),
                            needed.x() + needed.width(),
                            needed.y() + 8,
                            bar.x(),
                            bar.y() + 8)));
        }
        return links;
    }

    private static List<Quarter> quarters(Scale scale) {
        List<Quarter> quarters = new ArrayList<>();
        for (LocalDate start = scale.from(); start.isBefore(scale.to()); start = start.plusMonths(3)) {
            String name = start.getYear() + " Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            quarters.add(new Quarter(name, scale.x(start), scale.x(start.plusMonths(3)) - scale.x(start)));
        }
        return quarters;
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private record Scale(LocalDate from, LocalDate to) {
        long x(LocalDate day) {
            long all = ChronoUnit.DAYS.between(from, to);
            return LEFT + Math.clamp(ChronoUnit.DAYS.between(from, day) * WIDTH / all, 0, WIDTH);
        }
    }
}
