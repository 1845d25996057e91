package dev.throughline.query.roadmap;

import dev.throughline.query.moment.AtMoment;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.platform.security.Portfolios;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row must be to be listed, as SQL with named parameters; nothing from outside becomes SQL text. */
final class RoadmapConditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private RoadmapConditions(Moment moment) {
        conditions.add(AtMoment.RANGES);
        parameters.putAll(AtMoment.parameters(moment));
    }

    static RoadmapConditions of(RoadmapRequest request, Portfolios visible, Moment moment) {
        var to = new RoadmapConditions(moment);
        if (!visible.all()) {
            to.require("portfolio = ANY(:portfolios)", "portfolios", visible.array());
        }
        if (isNone(request.stage()) && !Boolean.TRUE.equals(request.includeFinal())) {
            to.conditions.add("stage NOT IN ('GRADUATED', 'KILLED', 'WITHDRAWN')");
        }
        to.requireAny("stage = ANY(:stages)", "stages", request.stage());
        to.requireAny("innovation_type = ANY(:types)", "types", request.innovationType());
        to.requireAny("horizon = ANY(:horizons)", "horizons", request.horizon());
        to.requireAny("flags @> CAST(:flags AS text[])", "flags", request.flag());
        to.requireIf("owner = :owner", "owner", request.owner());
        to.requireIf("strpos(lower(title), lower(:text)) > 0", "text", request.text());
        to.requireIf("window_target >= :windowFrom", "windowFrom", request.windowFrom());
        to.requireIf("window_start <= :windowTo", "windowTo", request.windowTo());
        return to;
    }

    String sql() {
        return String.join("\n   AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** An empty list asks for nothing in particular, as a missing one does. */
    private static boolean isNone(@Nullable Collection<?> values) {
        return values == null || values.isEmpty();
    }

    private void requireAny(String condition, String name, @Nullable Collection<? extends Enum<?>> values) {
        if (values != null && !values.isEmpty()) {
            require(condition, name, values.stream().map(Enum::name).toArray(String[]::new));
        }
    }

    private void requireIf(String condition, String name, @Nullable Object value) {
        if (value != null) {
            require(condition, name, value);
        }
    }

    private void require(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
