package dev.throughline.command.bet.criteria;

import dev.throughline.command.bet.command.CriterionCommand.AmendKillCriterion;
import dev.throughline.command.bet.command.CriterionCommand.CommitKillCriterion;
import dev.throughline.command.bet.command.CriterionCommand.JudgeCriterion;
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

/** Commands about the kill criteria of a bet. */
@RestController
@RequestMapping(path = "/v1/bets/{bet}", consumes = MediaType.APPLICATION_JSON_VALUE)
class CriterionController {
    private final CommandDoor door;

    CriterionController(CommandDoor door) {
        this.door = door;
    }

    /** Says in advance what would stop the bet. */
    @PostMapping("/criteria")
    ResponseEntity<Receipt> commit(
            @PathVariable String bet, @RequestBody CommitKillCriterion command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Sets another threshold or day beside an older criterion. */
    @PostMapping("/amendments")
    ResponseEntity<Receipt> amend(
            @PathVariable String bet, @RequestBody AmendKillCriterion command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Says whether a stated condition holds. */
    @PostMapping("/judgements")
    ResponseEntity<Receipt> judge(
            @PathVariable String bet, @RequestBody JudgeCriterion command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
