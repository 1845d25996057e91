package dev.throughline.events.schema;

import dev.throughline.events.ActionId;
import dev.throughline.events.AllocationId;
import dev.throughline.events.Amount;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.BetId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.FiringId;
import dev.throughline.events.ForecastId;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.Quantity;
import dev.throughline.events.Slug;
import dev.throughline.events.StreamId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types that are one value in JSON, with what a reader may rely on. */
final class ScalarSchemas {
    private static final Map<String, String> SLUG = text("pattern", "^" + Slug.PATTERN + "$");

    private static final Map<Class<?>, Map<String, String>> BY_TYPE = Map.ofEntries(
            Map.entry(BetId.class, SLUG),
            Map.entry(PortfolioId.class, SLUG),
            Map.entry(PersonId.class, SLUG),
            Map.entry(DecisionId.class, SLUG),
            Map.entry(MetricId.class, SLUG),
            Map.entry(CriterionId.class, SLUG),
            Map.entry(AssumptionId.class, SLUG),
            Map.entry(PressureTestId.class, SLUG),
            Map.entry(EvidenceId.class, SLUG),
            Map.entry(ForecastId.class, SLUG),
            Map.entry(FiringId.class, SLUG),
            Map.entry(AllocationId.class, SLUG),
            Map.entry(ObservationId.class, SLUG),
            Map.entry(ActionId.class, SLUG),
            Map.entry(Quantity.class, text("pattern", "^-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?$")),
            Map.entry(StreamId.class, text("pattern", "^" + StreamId.PATTERN + "$")),
            Map.entry(Amount.class, text("pattern", "^(0|[1-9][0-9]{0,12})\\.[0-9]{2}$")),
            Map.entry(Currency.class, text("pattern", "^[A-Z]{3}$")),
            Map.entry(LocalDate.class, text("format", "date")),
            Map.entry(Instant.class, text("format", "date-time")),
            Map.entry(ZoneId.class, Map.of("type", "string")),
            Map.entry(BigDecimal.class, Map.of("type", "number")));

    private ScalarSchemas() {}

    /** Schema keywords; null if the type is not one value. */
    static @Nullable Map<String, String> of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    private static Map<String, String> text(String keyword, String value) {
        Map<String, String> keywords = new LinkedHashMap<>();
        keywords.put("type", "string");
        keywords.put(keyword, value);
        return keywords;
    }
}
