package dev.throughline.command.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.throughline.command.audit.Checkpoints.Signed;
import dev.throughline.command.platform.MalformedRequest;
import dev.throughline.command.platform.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor takes away: checkpoints, and proofs against them. */
@RestController
@RequestMapping("/v1/audit")
@ConditionalOnBooleanProperty(name = "throughline.audit.enabled", matchIfMissing = true)
class AuditController {
    static final String NDJSON = "application/x-ndjson";

    private static final int PAGE = 500;

    private final JsonMapper json;
    private final SealedLog log;
    private final Checkpoints checkpoints;
    private final Proofs proofs;
    private final VerificationRun verification;

    AuditController(JsonMapper json, SealedLog log, Checkpoints checkpoints, VerificationRun verification) {
        this.json = json;
        this.log = log;
        this.checkpoints = checkpoints;
        this.proofs = new Proofs(log, checkpoints);
        this.verification = verification;
    }

    /** Says which key signs now. */
    @GetMapping("/key")
    PublicKey key(HttpServletRequest request) {
        Parameters.only(request, Set.of());
        return new PublicKey(
                checkpoints.key().verifier().id(), checkpoints.key().verifier().text());
    }

    /**
     * Exports checkpoints, the smallest first, one per line.
     *
     * @param after only those of more events than this
     */
    @GetMapping("/checkpoints")
    void export(@RequestParam(defaultValue = "0") long after, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters.only(request, Set.of("after"));
        response.setContentType(NDJSON);
        write(after, response.getOutputStream());
    }

    /** Gives the newest checkpoint. */
    @GetMapping("/checkpoints/latest")
    SignedCheckpoint latest(HttpServletRequest request) {
        Parameters.only(request, Set.of());
        return SignedCheckpoint.of(proofs.latest());
    }

    /**
     * Proves that one event is in the log.
     *
     * @param position of the event; or name it by its id
     * @param event its id
     * @param size of the checkpoint to prove it against; the latest if not said
     */
    @GetMapping("/inclusion")
    InclusionProof inclusion(
            @RequestParam(required = false) @Nullable Long position,
            @RequestParam(required = false) @Nullable String event,
            @RequestParam(required = false) @Nullable Long size,
            HttpServletRequest request) {
        Parameters.only(request, Set.of("position", "event", "size"));
        if (position != null && event == null) {
            return proofs.inclusion(log.at(position), size);
        }
        if (event != null && position == null) {
            return proofs.inclusion(log.byId(event), size);
        }
        throw new MalformedRequest(
                "event.unnamed",
                "Expected either 'position' or 'event', and not both.",
                "Name the event by its place in the log or by its id.");
    }

    /** Gives a bet's whole history with a proof for each event. */
    @GetMapping("/bets/{bet}")
    BetEvidence bet(@PathVariable String bet, HttpServletRequest request) {
        Parameters.only(request, Set.of());
        return proofs.bet(bet);
    }

    /**
     * Proves that the log of one checkpoint is the beginning of another's.
     *
     * @param from the smaller size
     * @param to the larger size; that of the latest checkpoint if not said
     */
    @GetMapping("/consistency")
    ConsistencyProof consistency(
            @RequestParam long from, @RequestParam(required = false) @Nullable Long to, HttpServletRequest request) {
        Parameters.only(request, Set.of("from", "to"));
        return proofs.consistency(from, to);
    }

    /** Verifies the whole log against the keys and checkpoints of the caller; tells how far it is, then what it found. */
    @PostMapping(path = "/verifications", consumes = MediaType.APPLICATION_JSON_VALUE)
    void verify(@RequestBody Evidence evidence, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Parameters.only(request, Set.of());
        evidence.check();
        response.setContentType(NDJSON);
        OutputStream out = response.getOutputStream();
        verification.run(evidence, line -> write(line, out));
    }

    private void write(Object line, OutputStream out) throws IOException {
        out.write((json.writeValueAsString(line) + "\n").getBytes(UTF_8));
        out.flush();
    }

    private void write(long after, OutputStream out) throws IOException {
        long reached = after;
        for (List<Signed> page = checkpoints.after(reached, PAGE);
                !page.isEmpty();
                page = checkpoints.after(reached, PAGE)) {
            for (Signed signed : page) {
                out.write((json.writeValueAsString(SignedCheckpoint.of(signed)) + "\n").getBytes(UTF_8));
            }
            reached = page.getLast().size();
        }
    }
}
