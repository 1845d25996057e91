package dev.throughline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every page there is to look at, written down; names in braces stand for {@link DemoPlaces}. */
final class PageList {
    private static final Path QUERY = Path.of(System.getProperty("throughline.home"), "query-service/src/main/java");
    private static final Pattern MAPPING = Pattern.compile("@GetMapping\\((?:path = )?\"([^\"]+)\"");

    static final List<String> ALL = List.of(
            "/roadmap",
            "/roadmap?layout=TIMELINE&portfolio={portfolio}",
            "/roadmap?text=nothing-is-called-so",
            "/roadmap?asOf={then}&knownAt={then}",
            "/roadmap?asOf=yesterday",
            "/roadmap/moves?fromAsOf={then}",
            "/bets/{bet}",
            "/bets/{bet}?asOf={then}",
            "/bets/{killed}",
            "/bets/{young}",
            "/bets/no-such-bet",
            "/bets/{bet}/narrative",
            "/bets/{bet}/narrative?from=1&to=2",
            "/bets/{bet}/life",
            "/bets/{bet}/life?step=7",
            "/bets/{bet}/succession",
            "/bets/new",
            "/bets/{bet}/decide",
            "/bets/{bet}/evidence?assumption={assumption}",
            "/bets/{bet}/assumption",
            "/bets/{bet}/pressure-test",
            "/bets/{tested}/conclusion",
            "/bets/{bet}/metric",
            "/bets/{bet}/criterion",
            "/bets/{bet}/forecast",
            "/bets/{unowned}/owner",
            "/bets/{bet}/request",
            "/bets/{asked}/approval",
            "/bets/{young}/withdrawal",
            "/bets/{bet}/narrative/edit",
            "/bets/{bet}/narrative/edit?asOf={then}",
            "/review?portfolio={portfolio}",
            "/review?portfolio={portfolio}&week={week}",
            "/review/explain?portfolio={portfolio}&week={open-week}",
            "/review/assign?portfolio={portfolio}&week={open-week}",
            "/review/complete?portfolio={portfolio}&week={open-week}&action={action}",
            "/allocation",
            "/allocation?portfolio={portfolio}",
            "/allocation/rows",
            "/investment",
            "/investment?step=QUARTER&portfolio={portfolio}",
            "/investment/bets",
            "/agenda",
            "/decisions",
            "/decisions?asOf={then}",
            "/decisions/requests?openOnly=true",
            "/ownership",
            "/people/{owner}",
            "/tripwires",
            "/tripwires/firings",
            "/tripwires/zombie-cost",
            "/mechanisms",
            "/mechanisms/duties",
            "/flow",
            "/funnel",
            "/calibration",
            "/graveyard",
            "/graveyard?text=nothing-is-called-so",
            "/operations",
            "/signed-out");

    /** What answers with something else than a page: a way on, names as JSON, what changed, a file. */
    static final List<String> NO_PAGES = List.of("/", "/names", "/live", "/bets/{id}/proof");

    private PageList() {}

    /** The address of each page as its controller has it, such as {@code /bets/{id}/life}, and of each form as the guide has it. */
    static List<String> mapped() throws IOException {
        return Stream.concat(read().stream(), Personas.written().writers().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> read() throws IOException {
        try (Stream<Path> sources = Files.walk(QUERY)) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .map(PageList::read)
                    .filter(source -> !source.contains("@RequestMapping(\"/v1"))
                    .flatMap(source -> MAPPING.matcher(source).results().map(mapping -> mapping.group(1)))
                    .filter(path -> !path.startsWith("/v1"))
                    .toList();
        }
    }

    /** Whether an address without its question is one that the controller answers. */
    static boolean fits(String mapped, String address) {
        String path = address.replaceAll("\\?.*", "").replaceAll("[{}]", "");
        return path.equals("/bets/new") ? mapped.equals(path) : path.matches(mapped.replaceAll("\\{\\w+}", "[^/]+"));
    }

    /** How a page answers a persona. */
    static int status(String path, String persona, Personas personas) {
        if (path.startsWith("/operations")) {
            return personas.is(persona, "operator") ? 200 : 403;
        }
        if (path.contains("asOf=yesterday")) {
            return 400;
        }
        boolean ofDemo = path.matches("/bets/(?!new).*") || path.matches("/review\\?.*");
        return path.equals("/bets/no-such-bet") || (ofDemo && !personas.seesDemo(persona)) ? 404 : 200;
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
