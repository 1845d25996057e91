package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.lives.Chance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What can be asked about: what there is in the log, whether the caller may see it or not. */
record Asked(List<RecordedEvent> log, Chance chance) {
    String bet() {
        return any("bet");
    }

    String portfolio() {
        return any("portfolio");
    }

    String person() {
        return any("person");
    }

    String metric() {
        return any("metric");
    }

    /** Called after its portfolio and week. */
    String review() {
        return any("review");
    }

    /** A day on which something was recorded, or near it. */
    LocalDate day() {
        return LocalDate.ofInstant(chance.one(log).recordedAt(), ZoneOffset.UTC).plusDays(chance.between(-9, 9));
    }

    /** Mostly none, sometimes one, sometimes two. */
    Object[] somePortfolios() {
        return switch (chance.between(0, 4)) {
            case 0 -> new Object[] {portfolio()};
            case 1 -> new Object[] {portfolio(), portfolio()};
            default -> new Object[0];
        };
    }

    private String any(String kind) {
        return chance.one(log.stream()
                .filter(event -> event.sequence() == 1 && event.stream().kind().equals(kind))
                .map(event -> event.stream().id())
                .toList());
    }
}
