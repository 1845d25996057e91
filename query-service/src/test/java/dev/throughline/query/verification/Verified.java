package dev.throughline.query.verification;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Reply;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a verification answered over REST: how far it was, and what it came to. */
public record Verified(List<JsonNode> progress, JsonNode result) {

    public static Verified by(Asker auditor) {
        Reply reply = auditor.post("/v1/audit/verifications", "application/json", "");
        if (reply.status() != 200) {
            throw new AssertionError("expected a verification, but found " + reply);
        }
        List<JsonNode> lines =
                reply.body().lines().map(JsonMapper.shared()::readTree).toList();
        return new Verified(lines.subList(0, lines.size() - 1), lines.getLast());
    }

    public List<JsonNode> findings() {
        return result.get("findings").valueStream().toList();
    }

    /** The findings of all other kinds. */
    public List<JsonNode> findingsBut(String kind) {
        return findings().stream()
                .filter(finding -> !finding.get("kind").asString().equals(kind))
                .toList();
    }
}
