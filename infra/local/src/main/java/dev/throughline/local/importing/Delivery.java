package dev.throughline.local.importing;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.importing.CommandService.Away;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;

/**
 * Sends a batch again until it is answered; safe, because lines are known by their key.
 *
 * @param patience how long the service may be away
 * @param more what the request asks for besides the number of its first line
 */
record Delivery(Progress shown, Duration patience, String more) {

    Delivery(Progress shown, Duration patience) {
        this(shown, patience, "");
    }

    Answer send(Batch batch, CommandService service, Report report) throws CannotContinue, InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = Duration.ofMillis(250);
        while (true) {
            try {
                var failed = new ArrayList<FailedLine>();
                var answer = service.send(
                        "firstLine=" + batch.firstLine() + more, BodyPublishers.ofByteArray(batch.body()), failed::add);
                failed.forEach(report::add);
                return answer;
            } catch (Away away) {
                if (System.nanoTime() > deadline) {
                    throw new CannotContinue(CannotContinue.FAILED, givenUp(batch, away));
                }
                shown.note("The command service is away (%s); sending the lines from %d again in %.1f s."
                        .formatted(away.getMessage(), batch.firstLine(), pause.toMillis() / 1000.0));
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(Duration.ofSeconds(10)) < 0
                        ? pause.multipliedBy(2)
                        : Duration.ofSeconds(10);
            }
        }
    }

    private String givenUp(Batch batch, Away away) {
        return """
                The command service was away for %d s (%s). Lines before %d are done.
                Run the same import again when ./throughline status is ready: what is done stays done.""".formatted(patience.toSeconds(), away.getMessage(), batch.firstLine());
    }
}
