package dev.throughline.query.platform.access;

import dev.throughline.query.platform.security.Believed;
import dev.throughline.query.platform.security.TokenPrint;
import dev.throughline.query.platform.security.TurnedAway;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Notices who is turned away, and who comes with a token that this instance has not met lately. */
@Component
class AccessWatch {
    private static final int MOST_TOKENS = 10_000;

    private final AccessReports reports;
    private final Set<TokenPrint> met = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TokenPrint, Boolean> eldest) {
            return size() > MOST_TOKENS;
        }
    }));

    AccessWatch(AccessReports reports) {
        this.reports = reports;
    }

    @EventListener
    void turnedAway(TurnedAway away) {
        reports.add(Access.refused(away.caller(), away.door()));
    }

    /** What finds no place is told at the token's next use; the log keeps each token once, wherever it was met first. */
    @EventListener
    void believed(AuthenticationSuccessEvent event) {
        Believed.of(event.getAuthentication()).ifPresent(this::met);
    }

    private void met(Believed who) {
        if (met.add(who.print()) && !reports.add(Access.signedIn(who.caller(), who.print()))) {
            met.remove(who.print());
        }
    }
}
