package dev.throughline.query.page;

import dev.throughline.query.moment.Shown;
import dev.throughline.query.platform.security.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is around a page, for its template.
 *
 * @param path of the page
 * @param parameters that it was asked with
 * @param shown the moment that it shows; none on a page that refuses
 * @param bar the life of what may be seen; none on a page that refuses
 * @param portfolios that the caller may choose from
 */
public record Frame(
        Caller caller,
        String path,
        Map<String, List<String>> parameters,
        @Nullable Shown shown,
        @Nullable TimeBar bar,
        List<NamedPortfolio> portfolios) {
    private static final List<String> KEPT = List.of("portfolio", "asOf", "knownAt", "position");
    private static final List<String> TIME = List.of("asOf", "knownAt", "position");
    private static final List<String> PLACE = List.of("after", "before", "first", "last");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** The places that the caller may go to. */
    public List<Place> places() {
        return Place.ALL.stream().filter(place -> place.openTo(caller)).toList();
    }

    /** Whether the page is the place, or belongs to it. */
    public boolean isAt(Place place) {
        return place.holds(path);
    }

    public List<String> roles() {
        return caller.roles().stream().sorted().toList();
    }

    /** Whether the page shows another moment than now. */
    public boolean moved() {
        return TIME.stream().anyMatch(parameters::containsKey);
    }

    public boolean may(String role) {
        return caller.roles().contains(role);
    }

    /** Whether a form is offered: to who may send it, at now. */
    public boolean offers(String... roles) {
        return !moved() && List.of(roles).stream().anyMatch(this::may);
    }

    /** The one portfolio that the page is about; none if it is about several. */
    public @Nullable String portfolio() {
        List<String> chosen = parameters.getOrDefault("portfolio", List.of());
        return chosen.size() == 1 ? chosen.getFirst() : null;
    }

    /** What the page is about, in words. */
    public String portfolioName() {
        String chosen = portfolio();
        if (chosen == null) {
            return parameters.containsKey("portfolio") ? "Some portfolios" : "All portfolios";
        }
        return portfolios.stream()
                .filter(each -> each.id().equals(chosen))
                .map(NamedPortfolio::name)
                .findFirst()
                .orElse(chosen);
    }

    /** An instant to the minute, in the zone of the time bar. */
    public String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone()));
    }

    /** How fresh the page is, in words. */
    public String freshness() {
        if (shown == null) {
            return "";
        }
        long lag = shown.freshness().lagSeconds();
        String behind = lag == 0 ? "fresh" : lag + " s behind";
        return shown.freshness().stale() ? behind + ", not all is taken in yet" : behind;
    }

    /** What a parameter was given as; an empty text if it was not. */
    public String given(String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }

    public boolean has(String name, String value) {
        return parameters.getOrDefault(name, List.of()).contains(value);
    }

    /** A link to another page at the same moment, and for the same portfolio unless the link names one. */
    public String to(String other) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(other);
        Set<String> said = link.build().getQueryParams().keySet();
        KEPT.stream()
                .filter(name -> parameters.containsKey(name) && !said.contains(name))
                .forEach(name -> link.queryParam(name, encoded(name)));
        return link.build(true).toUriString();
    }

    /** A link to this page with a parameter as it is said here; without it, if nothing is said. */
    public String with(String name, @Nullable Object value) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        parameters.keySet().stream()
                .filter(other -> !other.equals(name) && !PLACE.contains(other))
                .forEach(other -> link.queryParam(other, encoded(other)));
        if (value != null) {
            link.queryParam(name, Encoded.of(String.valueOf(value)));
        }
        return link.build(true).toUriString();
    }

    /** A link to another stretch of this page's list. */
    public String page(String direction, String cursor) {
        String link = with(direction, cursor);
        return direction.equals("before") ? link + "&last=50" : link;
    }

    /** A link to a file with what this page shows, asked in the same way and at the very same position. */
    public String file(String other) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(other);
        parameters.keySet().stream()
                .filter(name -> !TIME.contains(name) && !PLACE.contains(name) && !name.equals("layout"))
                .forEach(name -> link.queryParam(name, encoded(name)));
        if (shown != null) {
            link.queryParam("asOf", Encoded.of(shown.asOf().toString())).queryParam("position", shown.position());
        }
        return link.build(true).toUriString();
    }

    /** A link to a file about one thing, at the very same position; nothing else of this page belongs to it. */
    public String fileOf(String other) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(other);
        if (shown != null) {
            link.queryParam("asOf", Encoded.of(shown.asOf().toString())).queryParam("position", shown.position());
        }
        return link.build(true).toUriString();
    }

    /** A link to this page as of now. */
    public String now() {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        parameters.keySet().stream()
                .filter(name -> !TIME.contains(name))
                .forEach(name -> link.queryParam(name, encoded(name)));
        return link.build(true).toUriString();
    }

    /** The parameters that a form of this page must send on, without those that it asks for itself. */
    public Map<String, List<String>> besides(String... own) {
        var others = new TreeMap<>(parameters);
        List.of(own).forEach(others::remove);
        PLACE.forEach(others::remove);
        return others;
    }

    /** The day of an instant in the zone of the time bar. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }

    private ZoneId zone() {
        return bar == null ? ZoneOffset.UTC : bar.zone();
    }

    private List<String> encoded(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(Encoded::of)
                .toList();
    }
}
