package dev.throughline.command.bet.narrative;

import dev.throughline.command.bet.command.NarrativeCommand.ReviseNarrative;
import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.platform.CommandDoor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The PR/FAQ of a bet, revision by revision. */
@RestController
@RequestMapping(path = "/v1/bets/{bet}", consumes = MediaType.APPLICATION_JSON_VALUE)
class NarrativeController {
    private final CommandDoor door;

    NarrativeController(CommandDoor door) {
        this.door = door;
    }

    /** Writes or rewrites sections of the PR/FAQ. */
    @PostMapping("/narrative-revisions")
    ResponseEntity<Receipt> revise(
            @PathVariable String bet, @RequestBody ReviseNarrative command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
