package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.command.DecisionCommand.RecordRetrospective;
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

/** What people say when they look back at a decision. */
@RestController
@RequestMapping(path = "/v1/bets/{bet}", consumes = MediaType.APPLICATION_JSON_VALUE)
class RetrospectiveController {
    private final CommandDoor door;

    RetrospectiveController(CommandDoor door) {
        this.door = door;
    }

    /** Looks back at a decision. */
    @PostMapping("/retrospectives")
    ResponseEntity<Receipt> lookBack(
            @PathVariable String bet, @RequestBody RecordRetrospective command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
