package dev.throughline.local.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.audit.tree.Checkpoint;
import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.audit.tree.SignerKey;
import dev.throughline.local.CannotContinue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BroughtTest {
    private static final SignerKey KEY = SignerKey.of("throughline", SignerKey.fresh());

    @TempDir
    Path directory;

    @Test
    void aFileIsANoteOrLinesOfJson() throws Exception {
        var note = directory.resolve("note");
        Files.writeString(note, note(1));
        var lines = directory.resolve("lines");
        Files.writeString(lines, json(note(2)) + "\n" + json(note(3)) + "\n");

        assertThat(Brought.checkpoints(List.of(note, lines))).containsExactly(note(1), note(2), note(3));
    }

    @Test
    void whatIsNoCheckpointIsRefused() throws Exception {
        var file = directory.resolve("file");
        for (var content : List.of("", "hello", "{}", "{", json("x"), withoutItsFirstLine(note(1)))) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> Brought.checkpoints(List.of(file)))
                    .as(content)
                    .isInstanceOf(CannotContinue.class)
                    .hasMessageContaining("Expected signed checkpoints in " + file);
        }
        assertThatThrownBy(() -> Brought.checkpoints(List.of(directory)))
                .hasMessageContaining("Expected a readable file");
    }

    @Test
    void aKeyIsGivenAsItIsOrInAFile() throws Exception {
        var text = KEY.verifier().text();
        var file = directory.resolve("key");
        Files.writeString(file, text + "\n");

        assertThat(Brought.keys(List.of(text, file.toString())))
                .extracting(Object::toString)
                .containsExactly(text, text);
        assertThatThrownBy(() -> Brought.keys(List.of("secret"))).hasMessageContaining("Expected a public key");
    }

    private static String note(long size) {
        var checkpoint = new Checkpoint(
                "throughline", size, Hash.OF_NOTHING, size, Instant.parse("2026-01-01T00:00:00Z"), Hash.ofNote(""));
        return KEY.sign(checkpoint.text()).note();
    }

    private static String withoutItsFirstLine(String note) {
        return note.substring(note.indexOf('\n') + 1);
    }

    private static String json(String note) {
        return new JsonMapper().writeValueAsString(Map.of("note", note));
    }
}
