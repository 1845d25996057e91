package dev.throughline.query.paging;

import dev.throughline.query.moment.Moment;
import dev.throughline.query.platform.questions.BadQuestion;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A place in a list, opaque to clients. It carries the moment of the first page, so that the pages of one list fit
 * together whatever is written meanwhile, and the list with its order, so that it is not used on another. The sort key of
 * the row is not carried: at a fixed moment the row itself still has it.
 *
 * @param row the id of the row that stands there
 */
public record Cursor(String list, String row, Instant asOf, Instant knownAt, long position) {
    private static final String SEPARATOR = "|";
    private static final int PARTS = 5;
    private static final int LONGEST = 400;
    private static final Pattern ROW = Pattern.compile("[a-z0-9-]{1,63}");

    static Cursor at(String list, String row, Moment moment) {
        return new Cursor(list, row, moment.asOf(), moment.knownAt(), moment.position());
    }

    String text() {
        String plain = String.join(SEPARATOR, list, row, asOf.toString(), knownAt.toString(), Long.toString(position));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws BadQuestion when the text is no cursor, or one of another list */
    static Cursor read(String text, String list) {
        try {
            Cursor cursor = parse(text);
            if (cursor.list.equals(list) && ROW.matcher(cursor.row).matches()) {
                return cursor;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw broken();
        }
        throw broken();
    }

    /** The row's id, where ids are numbers. */
    public long number() {
        try {
            return Long.parseLong(row);
        } catch (NumberFormatException e) {
            throw broken();
        }
    }

    private static Cursor parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                .split(Pattern.quote(SEPARATOR), PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("too short");
        }
        return new Cursor(
                parts[0], parts[1], Instant.parse(parts[2]), Instant.parse(parts[3]), Long.parseLong(parts[4]));
    }

    private static BadQuestion broken() {
        return new BadQuestion(
                "cursor.broken",
                "Expected a cursor that an earlier page of this list, in this order, gave.",
                "Start again without a cursor.");
    }
}
