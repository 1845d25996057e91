package dev.throughline.query.bet.writing;

import dev.throughline.query.platform.questions.BadQuestion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Text as an address can carry it: compressed, because letters beyond ASCII would take up to nine characters each, and with a
 * checksum, so that one that a mail program cut off says so instead of something else.
 */
final class AddressText {
    /** A page that leads on with the text in its address names it twice, and a request has 16 KB for that (application.yaml). */
    static final int MOST = 6_000;

    /** More than a decision can have; a few characters could stand for a text that fills the memory. */
    private static final int MOST_BYTES = 1_000_000;

    private AddressText() {}

    /** None if it is too long for an address. */
    static Optional<String> of(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new DeflaterOutputStream(bytes)) {
            compressed.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        return Optional.of(packed).filter(each -> each.length() <= MOST);
    }

    /** @throws BadQuestion if it is not what {@link #of} gave */
    static String read(String packed) {
        if (packed.length() > MOST) {
            throw broken();
        }
        try (var text = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
            byte[] bytes = text.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw broken();
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IOException unreadable) {
            throw broken();
        }
    }

    static BadQuestion broken() {
        return new BadQuestion(
                "words.broken",
                "Expected the words of a decision in this address, but they cannot be read.",
                "It may have been cut off on its way: ask whoever sent it for the whole address.");
    }
}
