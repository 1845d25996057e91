package dev.throughline.query.stack;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Reply(int status, String type, String body, HttpHeaders headers) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Reply of(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                response.headers());
    }

    /** Of the bytes on the wire. */
    static Reply of(String wire) {
        String[] parts = wire.split("\r\n\r\n", 2);
        String type = parts[0].lines()
                .filter(line -> line.startsWith("Content-Type: "))
                .map(line -> line.substring("Content-Type: ".length()))
                .findFirst()
                .orElse("");
        String body = parts[1].substring(parts[1].indexOf('{'), parts[1].lastIndexOf('}') + 1);
        return new Reply(Integer.parseInt(wire.substring(9, 12)), type, body, HttpHeaders.of(Map.of(), (a, b) -> true));
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The text at a JSON pointer. */
    public String text(String pointer) {
        JsonNode found = json().at(pointer);
        return found.isValueNode() ? found.asString() : found.toString();
    }
}
