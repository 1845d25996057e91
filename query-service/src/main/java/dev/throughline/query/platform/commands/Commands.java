package dev.throughline.query.platform.commands;

import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.util.UriBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends commands in the name of whoever is signed in. If the command service is away or the answer is lost, nobody knows
 * whether the command was recorded; sending the form again, with its key, tells.
 */
@Component
public class Commands {
    private static final Logger log = LoggerFactory.getLogger(Commands.class);

    private final AsSignedIn commandService;
    private final JsonMapper json;

    Commands(AsSignedIn commandService, JsonMapper json) {
        this.commandService = commandService;
        this.json = json;
    }

    public Outcome send(Command command) {
        try {
            return commandService
                    .client()
                    .post()
                    .uri(to -> address(command, to))
                    .headers(headers -> headers(command, headers))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(command.body()))
                    .exchangeForRequiredValue((request, response) -> outcome(response));
        } catch (ResourceAccessException | JacksonException away) {
            log.warn("The command service did not answer as expected", away);
            return away();
        }
    }

    private static URI address(Command command, UriBuilder to) {
        to.path(command.path()).queryParam("dryRun", command.dryRun());
        return command.reason() == null
                ? to.build()
                : to.queryParam("reason", "{reason}").build(command.reason());
    }

    private static void headers(Command command, HttpHeaders headers) {
        headers.set("Idempotency-Key", command.key());
        if (command.version() != null) {
            headers.setIfMatch("\"" + command.version() + "\"");
        }
    }

    private Outcome outcome(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        byte[] body = response.getBody().readAllBytes();
        if (status < 300) {
            return json.readValue(body, Outcome.Recorded.class);
        }
        return new Outcome.Refused(status, json.readValue(body, Problem.class).all());
    }

    private static Outcome away() {
        return Outcome.Refused.away(Violation.of(
                "command-service.away",
                "Expected the command service to answer, but it did not, so nobody knows yet whether this was"
                        + " recorded.",
                "Send the form again in a moment: it is recorded once, however often it is sent."));
    }
}
