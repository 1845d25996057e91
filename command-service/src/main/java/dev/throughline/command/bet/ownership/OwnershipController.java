package dev.throughline.command.bet.ownership;

import dev.throughline.command.bet.command.OwnershipCommand.AssignOwner;
import dev.throughline.command.bet.command.OwnershipCommand.ReleaseOwner;
import dev.throughline.command.bet.command.OwnershipCommand.TransferOwnership;
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

/** Commands about who is responsible for a bet. */
@RestController
@RequestMapping(path = "/v1/bets/{bet}", consumes = MediaType.APPLICATION_JSON_VALUE)
class OwnershipController {
    private final CommandDoor door;

    OwnershipController(CommandDoor door) {
        this.door = door;
    }

    /** Makes a person responsible for the bet. */
    @PostMapping("/owners")
    ResponseEntity<Receipt> assign(@PathVariable String bet, @RequestBody AssignOwner command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Ends the responsibility of the owner. */
    @PostMapping("/owner-releases")
    ResponseEntity<Receipt> release(
            @PathVariable String bet, @RequestBody ReleaseOwner command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Makes another person responsible in place of the owner. */
    @PostMapping("/owner-transfers")
    ResponseEntity<Receipt> transfer(
            @PathVariable String bet, @RequestBody TransferOwnership command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
