package dev.throughline.query.platform.problems;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Answers with a problem what fails before Spring sees it, such as a request line that Tomcat cannot read; Tomcat alone
 * would answer with a page of HTML.
 */
final class ProblemValve extends ErrorReportValve {
    private final ProblemWriter writer;

    ProblemValve(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null
                || !status.isError()
                || response.getContentWritten() > 0
                || response.isCommitted()
                || !response.setErrorReported()) {
            return;
        }
        try {
            writer.write(Problem.unsuitable(status), request, response);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("nobody waits for the answer", gone);
        }
    }
}
