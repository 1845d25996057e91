package dev.throughline.query.platform.commands;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Where the command service is, and as whom this service asks it.
 *
 * @param issuer who gives tokens for the client id and secret
 */
@ConfigurationProperties("throughline")
record CommandServiceAccess(
        @DefaultValue("http://127.0.0.1:8080") String commandUrl,
        @DefaultValue("http://127.0.0.1:8090") String issuer,
        @DefaultValue("query-service") String clientId,
        @DefaultValue("") String clientSecret) {

    /** A client that knows the way and gives up after some seconds; who asks, the caller adds. */
    RestClient.Builder client() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build());
        requests.setReadTimeout(Duration.ofSeconds(10));
        return RestClient.builder().baseUrl(commandUrl).requestFactory(requests);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return clientId + " at " + commandUrl + ", tokens by " + issuer;
    }
}
