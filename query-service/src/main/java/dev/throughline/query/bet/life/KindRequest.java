package dev.throughline.query.bet.life;

import dev.throughline.query.platform.questions.BadQuestion;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which kinds of events are asked for; they add up. */
record KindRequest(
        @Parameter(
                description = "Only events of these kinds: families (proposal, narrative, success-metric, criterion,"
                        + " evidence, forecast, ownership, crew, decision, roadmap, money) or names without version, such"
                        + " as bet.killed. All if missing.")
        @Nullable
        List<String> kind) {
    private static final int MOST = 50;

    static KindRequest all() {
        return new KindRequest(null);
    }

    /**
     * The wire names under which these kinds are stored; none if all are asked for.
     *
     * @throws BadQuestion when there is no such kind
     */
    Set<String> types() {
        if (!asked().stream().allMatch(EventKinds.BY_NAME::containsKey) || asked().size() > MOST) {
            throw BadQuestion.parameter(
                    "kind",
                    "at most " + MOST + " of " + EventKinds.FAMILIES + " or names of events such as bet.killed");
        }
        return asked().stream()
                .flatMap(name -> EventKinds.BY_NAME.getOrDefault(name, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name of a list with this filter, as cursors carry it. */
    String list(String name) {
        Set<String> types = types();
        return types.isEmpty() ? name : name + "/" + Integer.toHexString(types.hashCode());
    }

    private List<String> asked() {
        return kind == null ? List.of() : kind;
    }
}
