package dev.throughline.system;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The demo on a stack of its own, one browser that looks at it if somebody wants to, and the API's answers to the same person. */
final class Demo implements AutoCloseable {
    private static final Duration TAKEN_IN = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final String said;
    private final Personas personas;
    private final Map<String, Answers> answers = new HashMap<>();
    private final Map<String, String> places;
    private @Nullable Browser browser;

    Demo() throws Exception {
        stack = new LocalStack();
        try {
            said = stack.up("--demo");
            Await.until(
                    TAKEN_IN,
                    () -> count(stack.readModels(), "event_record") == count(stack.eventStore(), "event_log"));
            personas = Personas.written();
            places = DemoPlaces.found(as("viewer"));
        } catch (Exception broken) {
            stack.close();
            throw broken;
        }
    }

    LocalStack stack() {
        return stack;
    }

    /** What it said when it was started first. */
    String said() {
        return said;
    }

    Browser browser() {
        if (browser == null) {
            browser = new Browser(Chromium.installed().orElseThrow(), stack.pages());
        }
        return browser;
    }

    /** What it says when it is stopped and started as the first time. Who was signed in is so no more. */
    String startedAgain() throws IOException, InterruptedException {
        stack.down();
        answers.clear();
        return stack.up("--demo");
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
        if (browser != null) {
            browser.close();
        }
        stack.close();
    }
}
