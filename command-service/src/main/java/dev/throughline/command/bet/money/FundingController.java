package dev.throughline.command.bet.money;

import dev.throughline.command.bet.command.MoneyCommand.FundBet;
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

/** Money that is set aside for a bet. */
@RestController
@RequestMapping(path = "/v1/bets/{bet}", consumes = MediaType.APPLICATION_JSON_VALUE)
class FundingController {
    private final CommandDoor door;

    FundingController(CommandDoor door) {
        this.door = door;
    }

    /** Sets money aside for a period. */
    @PostMapping("/funding")
    ResponseEntity<Receipt> fund(@PathVariable String bet, @RequestBody FundBet command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
