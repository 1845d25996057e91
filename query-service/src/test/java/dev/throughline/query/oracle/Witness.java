package dev.throughline.query.oracle;

import dev.throughline.query.lives.Chance;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Operations.Operation;
import dev.throughline.query.stack.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks the service over REST, and reads a list page by page: a few of any size, so that pages begin anywhere, and what is
 * left in the largest ones, because each page costs the service as much as the whole list.
 */
record Witness(Asker asker, Operation operation, Chance chance) {
    private static final int LARGEST = 200;
    private static final int OF_ANY_SIZE = 3;

    /**
     * What the service said.
     *
     * @param first the answer that names its moment
     * @param said what stands at the view's place, or all rows of a list in order; none if nothing was there
     */
    record Testimony(Reply first, @Nullable Object said) {}

    Testimony say(Question question, String place) {
        Reply first = ask(question.given(), "", size(0));
        if (first.status() == 404) {
            return new Testimony(first, null);
        } else if (first.status() == 400) {
            return new Testimony(first, Tree.REFUSED);
        } else if (first.status() != 200) {
            throw new AssertionError(operation.with(question.given()) + " answered " + first.body());
        }
        return new Testimony(
                first, operation.isList() ? rows(question, first) : first.json().path(place));
    }

    private List<JsonNode> rows(Question question, Reply first) {
        List<JsonNode> rows = new ArrayList<>();
        Reply page = first;
        for (int count = 1; ; count++) {
            page.json().get("edges").forEach(edge -> rows.add(edge.get("node")));
            if (!page.json().at("/pageInfo/hasNextPage").asBoolean()) {
                break;
            }
            page = ask(question.given(), page.text("/pageInfo/endCursor"), size(count));
            if (page.status() != 200) {
                throw new AssertionError("expected a next page, but found " + page.body());
            }
        }
        long total = first.json().get("totalCount").asLong();
        if (total != rows.size()) {
            throw new AssertionError("expected totalCount " + rows.size() + ", but found " + total);
        }
        return rows;
    }

    private int size(int before) {
        return before < OF_ANY_SIZE && chance.in100(50) ? chance.between(5, 40) : LARGEST;
    }

    private Reply ask(Map<String, List<String>> given, String after, int size) {
        Map<String, List<String>> all = new TreeMap<>(given);
        if (operation.isList()) {
            all.put("first", List.of(String.valueOf(size)));
        }
        if (!after.isEmpty()) {
            all.put("after", List.of(after));
        }
        return asker.get(operation.with(all));
    }
}
