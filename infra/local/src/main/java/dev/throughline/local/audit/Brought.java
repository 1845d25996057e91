package dev.throughline.local.audit;

import dev.throughline.command.audit.tree.Checkpoint;
import dev.throughline.command.audit.tree.SignedNote;
import dev.throughline.command.audit.tree.VerifierKey;
import dev.throughline.local.CannotContinue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what an auditor brings: checkpoints that were kept elsewhere, and public keys. */
public final class Brought {

    private static final JsonMapper JSON = new JsonMapper();

    private Brought() {}

    /** The signed notes in these files: a file is one note, or JSON documents, one per line, each with its {@code note}. */
    public static List<String> checkpoints(List<Path> files) throws CannotContinue, IOException {
        var notes = new ArrayList<String>();
        for (var file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw unfit("Expected a readable file, found none at %s.".formatted(file));
            }
            var text = Files.readString(file);
            var found = text.stripLeading().startsWith("{") ? noted(text) : List.of(text);
            if (!found.stream().allMatch(Brought::isCheckpoint)) {
                throw unfit("Expected signed checkpoints in %s, found something else.".formatted(file));
            }
            notes.addAll(found);
        }
        return notes;
    }

    public static List<VerifierKey> keys(List<String> given) throws CannotContinue, IOException {
        var keys = new ArrayList<VerifierKey>();
        for (var one : given) {
            try {
                keys.add(VerifierKey.parse(isFile(one) ? Files.readString(Path.of(one)) : one));
            } catch (IllegalArgumentException malformed) {
                throw unfit("Expected a public key as name+hash+key, or a file with one, found %s.".formatted(one));
            }
        }
        return keys;
    }

    private static List<String> noted(String lines) {
        try {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> JSON.readTree(line).path("note").asString(""))
                    .toList();
        } catch (JacksonException broken) {
            return List.of("");
        }
    }

    private static boolean isCheckpoint(String note) {
        try {
            return Checkpoint.parse(SignedNote.parse(note).text()).size() > 0;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static CannotContinue unfit(String message) {
        return new CannotContinue(CannotContinue.FAILED, message);
    }
}
