package dev.throughline.query.platform.commands;

import dev.throughline.events.Slug;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.NothingThere;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Fetches from the command service the proof that nobody rewrote a bet, in the name of whoever is signed in. */
@Component
public class AuditProofs {
    private final AsSignedIn commandService;

    AuditProofs(AsSignedIn commandService) {
        this.commandService = commandService;
    }

    /**
     * The events of a bet with their proofs, byte for byte as the audit log gives them.
     *
     * @throws NothingThere when no bet can be called so
     * @throws BadQuestion when it is not given out: to those who are no auditors, or before anything is sealed
     */
    public byte[] of(String bet) {
        if (!Slug.isSlug(bet)) {
            throw new NothingThere("bet");
        }
        try {
            return commandService
                    .client()
                    .get()
                    .uri("/v1/audit/bets/{bet}", bet)
                    .retrieve()
                    .requiredBody(byte[].class);
        } catch (RestClientException refused) {
            throw new BadQuestion(
                    "proof.not-given",
                    "Expected the audit log to give a proof for '" + bet + "', but it did not.",
                    "It gives one to auditors, a second after something was recorded. Try again in a moment.");
        }
    }
}
