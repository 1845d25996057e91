package dev.throughline.system;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The demo on a stack of its own, one browser that looks at it, and the API's answers to the same person. */
final class BrowsedDemo implements AutoCloseable {
    private static final Duration TAKEN_IN = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final Browser browser;
    private final Personas personas;
    private final Map<String, Answers> answers = new HashMap<>();
    private final Map<String, String> places;

    BrowsedDemo(Chromium chromium) throws Exception {
        stack = new LocalStack();
        try {
            String said = stack.up("--demo");
            if (!said.contains(" 0 refused")) {
                throw new IllegalStateException("the demo was refused:\n" + said);
            }
            Await.until(
                    TAKEN_IN,
                    () -> count(stack.readModels(), "event_record") == count(stack.eventStore(), "event_log"));
            personas = Personas.written();
            places = DemoPlaces.found(as("viewer"));
            browser = new Browser(chromium, stack.pages());
        } catch (Exception broken) {
            stack.close();
            throw broken;
        }
    }

    LocalStack stack() {
        return stack;
    }

    Browser browser() {
        return browser;
    }

    Personas personas() {
        return personas;
    }

    /** What the API says to a persona. */
    Answers as(String persona) throws IOException, InterruptedException {
        Answers known = answers.get(persona);
        if (known == null) {
            known = stack.answers(persona);
            answers.put(persona, known);
        }
        return known;
    }

    /** An address with the names of the demo's bets, people, weeks and days in it. */
    String address(String path) {
        String address = path;
        for (Map.Entry<String, String> place : places.entrySet()) {
            address = address.replace("{" + place.getKey() + "}", place.getValue());
        }
        return address;
    }

    private static long count(Connection database, String table) throws SQLException {
        try (database;
                var rows = database.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws Exception {
        browser.close();
        stack.close();
    }
}
