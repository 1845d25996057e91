package dev.throughline.query.platform.commands;

import dev.throughline.query.platform.security.Believed;
import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks the command service with the token of whoever is signed in: it decides what they may, as if they had asked it. */
@Component
class AsSignedIn {
    private final RestClient client;

    AsSignedIn(CommandServiceAccess access) {
        this.client = access.client().requestInterceptor(AsSignedIn::withToken).build();
    }

    RestClient client() {
        return client;
    }

    private static ClientHttpResponse withToken(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        request.getHeaders().setBearerAuth(token());
        return execution.execute(request, body);
    }

    private static String token() {
        return Believed.of(SecurityContextHolder.getContext().getAuthentication())
                .map(Believed::token)
                .orElseThrow(() -> new IllegalStateException(
                        "expected the command service to be asked by somebody who signed in"));
    }
}
