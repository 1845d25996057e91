package dev.throughline.system;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The personas of the local stack as the guide has them, and who of them may write where. */
record Personas(Map<String, Set<String>> roles, Set<String> elsewhere, Map<String, Set<String>> writers) {
    private static final Path GUIDE = Path.of(System.getProperty("throughline.home"), "docs", "guide");
    private static final Pattern PERSONA = Pattern.compile("(?m)^\\| (\\w+) \\| ([\\w, ]+) \\| (all|elsewhere) \\|$");
    private static final Pattern FORM = Pattern.compile("(?m)^\\| [^|]+ \\| (`/[^|]+`) \\| ([^|]+) \\|$");

    static Personas written() throws IOException {
        List<MatchResult> rows = PERSONA.matcher(Files.readString(GUIDE.resolve("roles.md")))
                .results()
                .toList();
        return new Personas(
                rows.stream()
                        .collect(toMap(row -> row.group(1), row -> words(row.group(2)), (a, b) -> a, TreeMap::new)),
                rows.stream()
                        .filter(row -> !row.group(3).equals("all"))
                        .map(row -> row.group(1))
                        .collect(toSet()),
                FORM.matcher(section(Files.readString(GUIDE.resolve("pages.md")), "## Writing from the pages"))
                        .results()
                        .flatMap(row -> Pattern.compile("`(/[^`]+)`")
                                .matcher(row.group(1))
                                .results()
                                .map(form -> Map.entry(form.group(1), words(row.group(2)))))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new)));
    }

    private static String section(String page, String heading) {
        return page.substring(page.indexOf(heading));
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split(", "));
    }

    /** One for each set of roles and portfolios; who has the same sees the same. */
    List<String> different() {
        Set<Object> seen = new HashSet<>();
        return roles.keySet().stream()
                .filter(persona -> seen.add(List.of(roles.getOrDefault(persona, Set.of()), seesDemo(persona))))
                .toList();
    }

    /** Whether the demo's portfolios are among those of a persona. */
    boolean seesDemo(String persona) {
        return !elsewhere.contains(persona);
    }

    boolean is(String persona, String role) {
        return roles.getOrDefault(persona, Set.of()).contains(role);
    }

    /** Whether the guide says that somebody may write in a form. */
    boolean mayWrite(String persona, String form) {
        return writers.getOrDefault(form, Set.of()).stream().anyMatch(role -> is(persona, role));
    }
}
