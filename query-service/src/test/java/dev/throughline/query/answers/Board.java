package dev.throughline.query.answers;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads a whole roadmap, page by page, and writes it down as the oracle does. */
record Board(Asker asker) {

    /** All bets on all pages, in the order answered. */
    List<JsonNode> pages(String question, int size) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        while (true) {
            Reply reply = asker.get("/v1/roadmap?first=" + size + cursor + question);
            if (reply.status() != 200) {
                throw new AssertionError(reply.body());
            }
            reply.json().get("edges").forEach(edge -> found.add(edge.get("node")));
            if (!reply.json().at("/pageInfo/hasNextPage").asBoolean()) {
                return found;
            }
            cursor = "&after=" + reply.text("/pageInfo/endCursor");
        }
    }

    static SortedMap<String, Map<String, String>> bets(List<JsonNode> nodes) {
        SortedMap<String, Map<String, String>> bets = new TreeMap<>();
        nodes.forEach(node -> bets.put(node.get("bet").asString(), fields(node)));
        return bets;
    }

    private static Map<String, String> fields(JsonNode node) {
        Map<String, String> bet = new TreeMap<>();
        bet.put("version", node.get("version").asString());
        bet.put("imported", String.valueOf(node.get("flags").toString().contains("IMPORTED")));
        bet.put("ownerless", String.valueOf(node.get("flags").toString().contains("OWNERLESS")));
        bet.put("tripped", String.valueOf(node.get("flags").toString().contains("TRIPPED")));
        bet.put("reviewDue", String.valueOf(node.get("flags").toString().contains("REVIEW_DUE")));
        bet.put("portfolio", node.get("portfolio").asString());
        bet.put("title", node.get("title").asString());
        bet.put("door", node.get("door").asString());
        bet.put("critical", node.get("critical").asString());
        bet.put("type", node.get("innovationType").asString());
        bet.put("stage", node.get("stage").asString());
        bet.put("horizon", node.get("horizon").asString());
        bet.put(
                "target",
                node.get("window").isNull() ? "null" : node.at("/window/target").asString());
        bet.put("spent", node.at("/spent/amount").asString());
        bet.put("proposedAt", node.get("proposedAt").asString());
        putIfThere(bet, "owner", node.at("/owner/person"));
        putIfThere(bet, "seat", node.at("/owner/singleThreaded"));
        putIfThere(bet, "decision", node.at("/lastDecision/decision"));
        putIfThere(bet, "cap", node.at("/budgetCap/amount"));
        return bet;
    }

    private static void putIfThere(Map<String, String> bet, String field, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            bet.put(field, value.asString());
        }
    }
}
