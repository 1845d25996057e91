package dev.throughline.local.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A decision as it will be recorded, with the hash that those who approve it approve. */
record Decision(String bet, Map<String, Object> payload) {
    private static final List<String> FIELDS = List.of(
            "decision",
            "outcome",
            "answers",
            "rationale",
            "alternativesRejected",
            "gaveUp",
            "versus",
            "evidence",
            "decidedOn",
            "budgetCap",
            "nextReviewBy",
            "reasonCode",
            "learnings",
            "capacityReleasedOn",
            "transferredTo");

    /** SHA-256 of the canonical form that the command service documents: a line per field, each value with its length. */
    String contentHash() {
        String canonical = line("bet", bet)
                + FIELDS.stream().map(field -> line(field, payload.get(field))).collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String line(String field, @org.jspecify.annotations.Nullable Object value) {
        return values(value)
                .map(each -> each.getBytes(StandardCharsets.UTF_8).length + ":" + each)
                .collect(Collectors.joining("", field + "=", "\n"));
    }

    private static Stream<String> values(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case List<?> list -> list.stream().map(Objects::toString);
            default -> Stream.of(value.toString());
        };
    }
}
