package dev.throughline.command.bet.roadmap;

import dev.throughline.command.bet.command.RoadmapCommand.ClearDependency;
import dev.throughline.command.bet.command.RoadmapCommand.DependOn;
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

/** Which other bets a bet needs. */
@RestController
@RequestMapping(path = "/v1/bets/{bet}", consumes = MediaType.APPLICATION_JSON_VALUE)
class DependencyController {
    private final CommandDoor door;

    DependencyController(CommandDoor door) {
        this.door = door;
    }

    /** Says that the bet needs another one. */
    @PostMapping("/dependencies")
    ResponseEntity<Receipt> depend(@PathVariable String bet, @RequestBody DependOn command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Says that the bet no longer needs another one. */
    @PostMapping("/cleared-dependencies")
    ResponseEntity<Receipt> clear(
            @PathVariable String bet, @RequestBody ClearDependency command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
