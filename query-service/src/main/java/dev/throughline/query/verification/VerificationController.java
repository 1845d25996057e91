package dev.throughline.query.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Lets an auditor hold the read models against the events, and the events against the log. */
@RestController
@Tag(name = "audit")
@RequestMapping("/v1/audit")
class VerificationController {
    private final JsonMapper json;
    private final ReadModelVerification verification;
    private final TakenEvents taken;

    VerificationController(JsonMapper json, ReadModelVerification verification, TakenEvents taken) {
        this.json = json;
        this.verification = verification;
        this.taken = taken;
    }

    @PostMapping(path = "/verifications", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            operationId = "verifyReadModels",
            summary = "Are the read models and the decks of closed weeks what the events give?",
            description = "Folds all stored events again and compares every row, makes the deck of every closed week"
                    + " again and compares its hash, and names the events that operators skipped. One JSON object per"
                    + " line: how far it is, and as the last line the result; an answer without one is none. One at a"
                    + " time. Whether the stored events are those of the log is told by comparing 'takenEvents'. Over"
                    + " all portfolios; needs the role auditor.")
    @ApiResponse(
            responseCode = "200",
            description = "How far it is, then the result.",
            content = @Content(schema = @Schema(implementation = VerificationResult.class)))
    void verify(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        write(verification.run(progress -> write(progress, out)), out);
        out.flush();
    }

    @GetMapping(path = "/events", produces = MediaType.APPLICATION_NDJSON_VALUE)
    @Operation(
            operationId = "takenEvents",
            summary = "Which events are the read models made of?",
            description = "One JSON object per line: first how far they are complete and what is left out, then each"
                    + " event in order of the log with its leaf, which must be the one that the audit log has. Over all"
                    + " portfolios; needs the role auditor.")
    @ApiResponse(
            responseCode = "200",
            description = "Where the read models stand, then a line per event.",
            content = @Content(schema = @Schema(implementation = TakenEvents.Taken.class)))
    void events(
            @Parameter(description = "Only events behind this log position.", example = "0")
                    @RequestParam(defaultValue = "0")
                    long after,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = response.getOutputStream();
        taken.read(after, standing -> write(standing, out), event -> append(event, out));
        out.flush();
    }

    private void write(Object line, OutputStream out) {
        try {
            append(line, out);
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void append(Object line, OutputStream out) {
        try {
            out.write((json.writeValueAsString(line) + "\n").getBytes(UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
