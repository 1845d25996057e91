package dev.throughline.command.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of the guide that tells a story in requests: who acts, and each request with its answer. */
record WorkedExample(Map<String, Actor> actors, List<Step> steps) {
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\w+),[^|]*\\| (\\S+) \\| (\\w+) \\|$", Pattern.MULTILINE);
    private static final Pattern STEP =
            Pattern.compile("```http\\n(.*?)\\n\\n(.*?)```\\n```text\\n(.*?)\\n```", Pattern.DOTALL);

    /** Somebody with a token. */
    record Actor(String person, String role) {}

    /**
     * A request and its answer.
     *
     * @param on when it is sent; null for when the one before it was
     */
    record Step(String path, String as, @Nullable Instant on, String body, int status, List<String> names) {
        @Override
        public String toString() {
            return path + " as " + as;
        }
    }

    static WorkedExample read(Path page) throws IOException {
        String text = Files.readString(page);
        Map<String, Actor> actors = ROW.matcher(text)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> new Actor(row.group(2), row.group(3))));
        List<Step> steps = new ArrayList<>();
        STEP.matcher(text).results().map(WorkedExample::step).forEach(steps::add);
        return new WorkedExample(actors, steps);
    }

    private static Step step(MatchResult block) {
        List<String> head = block.group(1).lines().toList();
        Map<String, String> fields = new LinkedHashMap<>();
        head.stream().skip(1).map(line -> line.split(": ", 2)).forEach(field -> fields.put(field[0], field[1]));
        List<String> answer = List.of(block.group(3).split(" "));
        String on = fields.get("On");
        return new Step(
                head.getFirst().replace("POST ", ""),
                Objects.requireNonNull(fields.get("As")),
                on == null ? null : Instant.parse(on),
                block.group(2),
                Integer.parseInt(answer.getFirst()),
                answer.subList(1, answer.size()));
    }
}
