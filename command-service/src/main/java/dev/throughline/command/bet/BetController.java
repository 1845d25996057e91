package dev.throughline.command.bet;

import dev.throughline.command.bet.command.MoneyCommand.RecordSpend;
import dev.throughline.command.bet.command.ProposalCommand.ProposeBet;
import dev.throughline.command.bet.command.RoadmapCommand.PlaceOnRoadmap;
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

/** Commands of bets: each records on the stream that the path names. */
@RestController
@RequestMapping(path = "/v1/bets", consumes = MediaType.APPLICATION_JSON_VALUE)
class BetController {
    private final CommandDoor door;

    BetController(CommandDoor door) {
        this.door = door;
    }

    /** Proposes a bet and leaves its id to us. */
    @PostMapping
    ResponseEntity<Receipt> propose(@RequestBody ProposeBet command, Conditions conditions) {
        return door.recordNew(command.title(), command, conditions);
    }

    /** Proposes a bet under an id of the caller's choice. */
    @PostMapping("/{bet}")
    ResponseEntity<Receipt> propose(@PathVariable String bet, @RequestBody ProposeBet command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Places the bet on the roadmap or moves it there. */
    @PostMapping("/{bet}/placements")
    ResponseEntity<Receipt> place(
            @PathVariable String bet, @RequestBody PlaceOnRoadmap command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Records money that was spent on the bet. */
    @PostMapping("/{bet}/spend")
    ResponseEntity<Receipt> spend(@PathVariable String bet, @RequestBody RecordSpend command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
