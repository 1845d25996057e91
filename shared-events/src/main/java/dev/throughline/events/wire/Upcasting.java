package dev.throughline.events.wire;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads events under names of the past as their successors. What is stored is never rewritten: each reader, of a stream
 * or of the topic, sees the newest form.
 */
final class Upcasting {
    private static final Map<String, Step> STEPS =
            Map.of("portfolio.policy-adopted.v1", new Step("portfolio.policy-adopted.v2", Upcasting::decideInAWeek));

    private Upcasting() {}

    /** From one name to the next one, and what that does to a payload. */
    private record Step(String to, UnaryOperator<ObjectNode> change) {}

    /** The name under which an event is known today. */
    static String currentName(String wireName) {
        Step step = STEPS.get(wireName);
        return step == null ? wireName : currentName(step.to());
    }

    static Set<String> namesOfThePast() {
        return STEPS.keySet();
    }

    static boolean isOfThePast(String wireName) {
        return STEPS.containsKey(wireName);
    }

    /** The payload as it would be written today. */
    static ObjectNode current(String wireName, ObjectNode payload) {
        Step step = STEPS.get(wireName);
        return step == null ? payload : current(step.to(), step.change().apply(payload));
    }

    /** Firings had no due day of their own before policies said how many days there are to decide. */
    private static ObjectNode decideInAWeek(ObjectNode payload) {
        ((ObjectNode) payload.get("policy")).put("decisionDays", 7);
        return payload;
    }
}
