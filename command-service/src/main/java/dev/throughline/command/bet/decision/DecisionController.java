package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.command.DecisionCommand.ApproveDecision;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.command.DecisionCommand.RequestDecision;
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

/** What is asked, approved and decided about a bet. */
@RestController
@RequestMapping(path = "/v1/bets/{bet}", consumes = MediaType.APPLICATION_JSON_VALUE)
class DecisionController {
    private final CommandDoor door;

    DecisionController(CommandDoor door) {
        this.door = door;
    }

    /** Asks for a decision, and for dissent. */
    @PostMapping("/requests")
    ResponseEntity<Receipt> request(
            @PathVariable String bet, @RequestBody RequestDecision command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Agrees or disagrees with a decision, word for word. */
    @PostMapping("/approvals")
    ResponseEntity<Receipt> approve(
            @PathVariable String bet, @RequestBody ApproveDecision command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Records a decision, and what it does to the bet. */
    @PostMapping("/decisions")
    ResponseEntity<Receipt> decide(
            @PathVariable String bet, @RequestBody RecordDecision command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
