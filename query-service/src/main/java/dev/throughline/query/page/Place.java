package dev.throughline.query.page;

import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that the navigation leads to.
 *
 * @param within the start of the paths that belong to it
 * @param role who may go there; none for everybody who reads
 */
public record Place(
        String name,
        String path,
        List<String> within,
        @Nullable String role) {
    static final List<Place> ALL = List.of(
            new Place("Agenda", "/agenda"),
            new Place("Roadmap", "/roadmap", "/bets"),
            new Place("Weekly review", "/review"),
            new Place("Allocation", "/allocation"),
            new Place("Investment", "/investment"),
            new Place("Decisions", "/decisions"),
            new Place("Ownership", "/ownership", "/people", "/tripwires"),
            new Place("Mechanisms", "/mechanisms", "/flow", "/funnel", "/calibration"),
            new Place("Graveyard", "/graveyard"),
            new Place("Operations", "/operations", List.of(), "operator"));

    private Place(String name, String path, String... within) {
        this(name, path, List.of(within), null);
    }

    boolean openTo(Caller caller) {
        return role == null || caller.roles().contains(role);
    }

    boolean holds(String page) {
        return page.startsWith(path) || within.stream().anyMatch(page::startsWith);
    }
}
