package dev.throughline.command.access;

import dev.throughline.command.dispatch.Refused;
import dev.throughline.command.platform.TokenClaims;
import dev.throughline.command.platform.TurnedAway;
import dev.throughline.command.rules.Actor;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Notices what this service refuses, gives away and lets in. */
final class AccessWatch {
    private static final String SIGN_IN = "token";

    private final AccessLog log;
    private final SeenTokens seen = new SeenTokens();
    private final Clock clock;

    AccessWatch(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void refused(Refused refused) {
        log.add(entry(
                AccessKind.REFUSED,
                refused.actor(),
                refused.command(),
                refused.stream(),
                refused.portfolio(),
                refused.codes(),
                refused.dryRun(),
                null));
    }

    @EventListener
    void turnedAway(TurnedAway away) {
        log.add(entry(AccessKind.REFUSED, away.actor(), away.door(), null, null, List.of(away.code()), false, null));
    }

    void exported(Actor actor, String what, @Nullable StreamId stream) {
        log.add(entry(AccessKind.EXPORTED, actor, what, stream, null, List.of(), false, null));
    }

    /** An entry that finds no place is tried again at the token's next use. */
    @EventListener
    void believed(AuthenticationSuccessEvent event) {
        if (event.getAuthentication() instanceof JwtAuthenticationToken believed && seen.isNew(believed.getToken())) {
            AccessEntry entry = entry(
                    AccessKind.SIGNED_IN,
                    TokenClaims.actor(believed.getToken()),
                    SIGN_IN,
                    null,
                    null,
                    List.of(),
                    false,
                    SeenTokens.fingerprint(believed.getToken()));
            if (!log.add(entry)) {
                seen.forget(believed.getToken());
            }
        }
    }

    private AccessEntry entry(
            AccessKind kind,
            Actor actor,
            String what,
            @Nullable StreamId stream,
            @Nullable PortfolioId portfolio,
            List<String> codes,
            boolean dryRun,
            @Nullable String token) {
        return new AccessEntry(
                UUID.randomUUID(),
                clock.instant(),
                AccessEntry.COMMAND,
                kind,
                actor.person().value(),
                AccessEntry.roles(actor.roles()),
                what,
                stream == null ? null : stream.value(),
                portfolio == null ? null : portfolio.value(),
                codes,
                dryRun,
                token);
    }
}
