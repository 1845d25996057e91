package dev.throughline.command.platform;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with a problem what fails before or outside of Spring, such as a request line that Tomcat cannot read; Tomcat
 * alone would answer with a page of HTML.
 */
final class ProblemValve extends ErrorReportValve {
    private final JsonMapper json;

    ProblemValve(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || response.isCommitted()
                || !response.setErrorReported()) {
            return;
        }
        try {
            Problems.write(
                    response,
                    json,
                    Problem.of(
                            HttpStatus.valueOf(status),
                            "request.unsuitable",
                            "Expected a request that can be handled, but this one cannot.",
                            "Compare the request line and the headers with the API description."));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("nobody waits for the answer", gone);
        }
    }
}
