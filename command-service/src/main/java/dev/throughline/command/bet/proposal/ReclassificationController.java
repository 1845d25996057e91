package dev.throughline.command.bet.proposal;

import dev.throughline.command.bet.command.ProposalCommand.ReclassifyBet;
import dev.throughline.command.bet.command.ProposalCommand.WithdrawBet;
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

/** What becomes of a proposal: another kind of bet, or none. */
@RestController
@RequestMapping(path = "/v1/bets/{bet}", consumes = MediaType.APPLICATION_JSON_VALUE)
class ReclassificationController {
    private final CommandDoor door;

    ReclassificationController(CommandDoor door) {
        this.door = door;
    }

    /** Says that the bet is of another kind than was thought. */
    @PostMapping("/reclassifications")
    ResponseEntity<Receipt> reclassify(
            @PathVariable String bet, @RequestBody ReclassifyBet command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Takes the bet back before anybody commits to it. */
    @PostMapping("/withdrawals")
    ResponseEntity<Receipt> withdraw(
            @PathVariable String bet, @RequestBody WithdrawBet command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
