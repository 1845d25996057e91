package dev.throughline.local.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;

/** The PR/FAQ of a bet, in parts: what is particular to it from a table, what is said of many things as people say it. */
final class Narrative {
    private static final Map<String, CSVRecord> PARTICULARS = particulars();
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private final BetOutline bet;
    private final Phrases phrases;

    Narrative(BetOutline bet, Phrases phrases) {
        this.bet = bet;
        this.phrases = phrases;
    }

    private static Map<String, CSVRecord> particulars() {
        Map<String, CSVRecord> all = new HashMap<>();
        Rows.of("narratives").forEach(row -> all.put(row.get("id"), row));
        return Map.copyOf(all);
    }

    /** Who needs it and what it is: written first, and what is tested. */
    Map<String, String> idea() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("HEADING", bet.title());
        sections.put("SUBHEADING", "For **%s**: %s.".formatted(lower(bet.customer()), lower(bet.benefit())));
        sections.put("PROBLEM", bet.problem() + ". " + phrases.any("problem.more"));
        sections.put(
                "SOLUTION",
                "%s.\n\n%s\n\n%s".formatted(bet.benefit(), particular("how"), phrases.any("solution.first")));
        return sections;
    }

    /** What else the press needs, and what those ask who have to pay for it. */
    Map<String, String> rest(LocalDate launch, int thousands) {
        Map<String, String> sections = new LinkedHashMap<>();
        String place = particular("place");
        sections.put(
                "SUMMARY",
                "*%s, %s.* %s opens in %s: %s. %s"
                        .formatted(
                                place,
                                MONTH.format(launch),
                                bet.title(),
                                place,
                                lower(bet.benefit()),
                                phrases.any("summary.reach")));
        sections.put("QUOTES", "> %s\n\nOne of the first visitors in %s".formatted(particular("quote"), place));
        sections.put("GETTING_STARTED", phrases.any("start.steps"));
        sections.put("PRICE", particular("price"));
        sections.put("HOW_IT_WORKS", phrases.any("how.byhand"));
        sections.put("SUPPORT", phrases.any("support"));
        sections.put("WHERE_TO_GET_IT", phrases.any("where"));
        sections.put("CUSTOMER_NEED", particular("need") + " " + phrases.any("need.more"));
        sections.put("ECONOMICS", phrases.any("economics").formatted(thousands));
        sections.put("DEPENDENCIES", "It needs " + particular("rest") + "; everything else we have.");
        sections.put("FEASIBILITY", phrases.any("feasibility"));
        sections.put("WHAT_COULD_KILL_THIS", particular("killer"));
        sections.put(
                "ALTERNATIVES_REJECTED", "- " + particular("rejected") + "\n- Doing nothing: it is what we do now.");
        return sections;
    }

    /** Written anew once something was learned: for whom it is. */
    Map<String, String> turned() {
        return Map.of(
                "SOLUTION",
                "We were wrong about who needs it: it now begins with those who **pay for it themselves**.\n\n%s.\n\n%s"
                        .formatted(bet.benefit(), particular("how")));
    }

    String learned(String otherwise) {
        String learned = particular("learned");
        return learned.isEmpty() ? otherwise : learned;
    }

    private String particular(String column) {
        return Objects.requireNonNull(PARTICULARS.get(bet.id())).get(column);
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
