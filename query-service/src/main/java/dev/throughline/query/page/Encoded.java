package dev.throughline.query.page;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Text for the query of a link. */
final class Encoded {
    private Encoded() {}

    static String of(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
