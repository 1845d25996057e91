package dev.throughline.command.bet.evidence;

import dev.throughline.command.bet.command.EvidenceCommand.ConcludePressureTest;
import dev.throughline.command.bet.command.EvidenceCommand.RecordEvidence;
import dev.throughline.command.bet.command.EvidenceCommand.StartPressureTest;
import dev.throughline.command.bet.command.EvidenceCommand.StateAssumption;
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

/** What is assumed of a bet, and what people from outside showed. */
@RestController
@RequestMapping(path = "/v1/bets/{bet}", consumes = MediaType.APPLICATION_JSON_VALUE)
class EvidenceController {
    private final CommandDoor door;

    EvidenceController(CommandDoor door) {
        this.door = door;
    }

    /** Says what must be true for the bet to work. */
    @PostMapping("/assumptions")
    ResponseEntity<Receipt> state(
            @PathVariable String bet, @RequestBody StateAssumption command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Begins to test assumptions with people from outside. */
    @PostMapping("/pressure-tests")
    ResponseEntity<Receipt> start(
            @PathVariable String bet, @RequestBody StartPressureTest command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Records what a test showed. */
    @PostMapping("/evidence")
    ResponseEntity<Receipt> record(
            @PathVariable String bet, @RequestBody RecordEvidence command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Ends a test with a verdict on each of its assumptions. */
    @PostMapping("/conclusions")
    ResponseEntity<Receipt> conclude(
            @PathVariable String bet, @RequestBody ConcludePressureTest command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
