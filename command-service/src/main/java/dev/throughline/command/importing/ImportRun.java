package dev.throughline.command.importing;

import dev.throughline.command.dispatch.Overload;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.platform.MalformedRequest;
import dev.throughline.command.platform.Problem;
import dev.throughline.command.platform.Unreadable;
import dev.throughline.command.rules.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/** Sends the lines of a document one after the other and reports each that failed; a failed line stops no other. */
final class ImportRun {
    private final Import target;
    private final ImportReport report;

    ImportRun(Import target, ImportReport report) {
        this.target = target;
        this.report = report;
    }

    /** @throws MalformedRequest when the document breaks off; what stood before that is recorded and can be sent again */
    void run(InputStream document, long firstLine) {
        Lines lines = new Lines(document);
        long number = firstLine;
        for (Lines.Line line = next(lines, number); line != null; line = next(lines, number)) {
            if (!line.isBlank()) {
                submit(number, line.text());
            }
            number++;
        }
    }

    private static Lines.@Nullable Line next(Lines lines, long number) {
        try {
            return lines.next();
        } catch (IOException brokenOff) {
            throw new MalformedRequest(
                    "document.broken-off",
                    "Expected the whole document, but it broke off in line " + number + ".",
                    "Send it again: the keys of its lines keep them from being recorded twice.");
        }
    }

    private void submit(long number, @Nullable String text) {
        if (text == null) {
            report.failed(FailedLine.of(
                    number,
                    null,
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "line.unreadable",
                            "Expected a line of UTF-8 text of at most " + Lines.LONGEST + " bytes.",
                            "Save the file as UTF-8, one command per line.")));
            return;
        }
        ImportLine line = null;
        try {
            line = target.read(text);
            report.accepted(patiently(line));
        } catch (Refusal refusal) {
            report.failed(FailedLine.of(number, line, Problem.of(refusal)));
        } catch (MalformedRequest malformed) {
            report.failed(FailedLine.of(number, line, malformed.problem()));
        } catch (JacksonException unreadable) {
            report.failed(FailedLine.of(
                    number,
                    line,
                    Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "line.unreadable",
                            Unreadable.describe(unreadable),
                            "Compare the line with the guide to imports.")));
        }
    }

    /** An import waits its turn among the other commands rather than failing a line because the service is busy. */
    private Receipt patiently(ImportLine line) {
        while (true) {
            try {
                return target.submit(line);
            } catch (Overload busy) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }
}
