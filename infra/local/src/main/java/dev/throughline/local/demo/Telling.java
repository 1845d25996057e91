package dev.throughline.local.demo;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.importing.StretchImport;
import dev.throughline.local.importing.TokenSource;
import dev.throughline.local.login.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Sends the steps of a story one after the other; lines that follow each other in one voice go together. */
final class Telling {
    private static final JsonMapper JSON = new JsonMapper();

    private final StretchImport lines;
    private final ReviewMeeting meetings;
    private final Map<Voice, TokenSource> tokens = new EnumMap<>(Voice.class);
    private final ByteArrayOutputStream stretch = new ByteArrayOutputStream();
    private Voice voice = Voice.LEADER;

    Telling(StretchImport lines, ReviewMeeting meetings, Tokens tokens) {
        this.lines = lines;
        this.meetings = meetings;
        Arrays.stream(Voice.values()).forEach(each -> this.tokens.put(each, () -> tokens.tokenOf(each.persona())));
    }

    void tell(List<Step> steps) throws CannotContinue, IOException, InterruptedException {
        for (Step step : steps) {
            switch (step) {
                case Line line -> tell(line);
                case Meeting meeting -> hold(meeting);
            }
        }
        send();
    }

    private void tell(Line line) throws CannotContinue, IOException, InterruptedException {
        if (line.voice() != voice) {
            send();
            voice = line.voice();
        }
        stretch.writeBytes(bytes(line));
    }

    /** What was told before must be shown there. */
    private void hold(Meeting meeting) throws CannotContinue, IOException, InterruptedException {
        send();
        for (Line line : meetings.hold(meeting)) {
            tell(line);
        }
    }

    private void send() throws CannotContinue, IOException, InterruptedException {
        if (stretch.size() > 0) {
            lines.send(Objects.requireNonNull(tokens.get(voice)), stretch.toByteArray());
            stretch.reset();
        }
    }

    static byte[] bytes(Line line) {
        byte[] json = JSON.writeValueAsBytes(line.json());
        byte[] whole = Arrays.copyOf(json, json.length + 1);
        whole[json.length] = '\n';
        return whole;
    }
}
