package dev.throughline.command.access;

import dev.throughline.command.platform.Parameters;
import dev.throughline.command.platform.TokenClaims;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The access log for auditors, and the door by which the query service adds what it noticed. */
@RestController
@RequestMapping("/v1/access-log")
class AccessLogController {
    private static final Set<String> PARAMETERS = Set.of("kind", "person", "from", "to", "cursor", "limit");

    private final StoredAccess stored;

    AccessLogController(StoredAccess stored) {
        this.stored = stored;
    }

    /**
     * Shows entries, the newest first: those about portfolios that the token covers, and those about none.
     *
     * @param limit at most this many, and never more than 500
     */
    @GetMapping
    AccessPage read(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        Parameters.only(request, PARAMETERS);
        AccessQuestion question = AccessQuestion.of(TokenClaims.caller(), kind, person, from, to, cursor, limit);
        List<LoggedAccess> found = stored.page(question);
        return AccessPage.of(found, question.limit());
    }

    /** Keeps what the query service noticed; what it tells twice is kept once. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@RequestBody AccessReport report, HttpServletRequest request) {
        Parameters.only(request, Set.of());
        List<AccessEntry> entries = report.checked();
        if (!entries.isEmpty()) {
            stored.write(entries);
        }
    }
}
