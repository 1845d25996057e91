package dev.throughline.query.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is involved, in filters and at the door: as a page to a browser, as JSON to a program. */
@Component
public class ProblemWriter {
    private final JsonMapper json;
    private final ProblemPage page;

    ProblemWriter(JsonMapper json, ProblemPage page) {
        this.json = json;
        this.page = page;
    }

    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ProblemPage.isFor(request)) {
            page.write(problem, request, response);
            return;
        }
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
