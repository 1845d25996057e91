package dev.throughline.query.platform.commands;

import dev.throughline.query.platform.security.Believed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends commands with the token of whoever is signed in: the command service decides what they may, as if they had sent
 * them. If it is away or the answer is lost, nobody knows whether the command was recorded; sending the form again, with
 * its key, tells.
 */
@Component
@EnableConfigurationProperties(CommandUrl.class)
public class Commands {
    private static final Logger log = LoggerFactory.getLogger(Commands.class);

    private final RestClient client;
    private final JsonMapper json;

    Commands(CommandUrl to, JsonMapper json) {
        this.client = client(to);
        this.json = json;
    }

    static RestClient client(CommandUrl to) {
        return RestClient.builder()
                .baseUrl(to.commandUrl())
                .requestFactory(requests())
                .build();
    }

    public Outcome send(Command command) {
        try {
            return client.post()
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
        headers.setBearerAuth(token());
        headers.set("Idempotency-Key", command.key());
        if (command.version() != null) {
            headers.setIfMatch("\"" + command.version() + "\"");
        }
    }

    static String token() {
        return Believed.of(SecurityContextHolder.getContext().getAuthentication())
                .map(Believed::token)
                .orElseThrow(
                        () -> new IllegalStateException("expected a command to be sent by somebody who signed in"));
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

    private static JdkClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
        requests.setReadTimeout(Duration.ofSeconds(10));
        return requests;
    }
}
