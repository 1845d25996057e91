package dev.throughline.command.platform;

import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.dispatch.Receipt;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How an accepted command is answered: 201 with the new version as ETag; 200 for a dry run, which created nothing. */
public final class Answer {
    private Answer() {}

    public static ResponseEntity<Receipt> to(Conditions conditions, Receipt receipt) {
        return ResponseEntity.status(conditions.dryRun() ? HttpStatus.OK : HttpStatus.CREATED)
                .eTag("\"" + receipt.version() + "\"")
                .body(receipt);
    }
}
