package dev.throughline.command.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of the access log, the newest first.
 *
 * @param cursor where the next page begins; none on the last
 */
record AccessPage(List<LoggedAccess> entries, @Nullable String cursor) {
    static AccessPage of(List<LoggedAccess> found, int limit) {
        return found.size() < limit
                ? new AccessPage(found, null)
                : new AccessPage(found, String.valueOf(found.getLast().id()));
    }
}
