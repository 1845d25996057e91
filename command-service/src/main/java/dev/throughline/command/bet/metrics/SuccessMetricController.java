package dev.throughline.command.bet.metrics;

import dev.throughline.command.bet.command.SuccessMetricCommand.AdoptMetricVersion;
import dev.throughline.command.bet.command.SuccessMetricCommand.MapSuccessMetric;
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

/** How the success of a bet is measured. */
@RestController
@RequestMapping(path = "/v1/bets/{bet}", consumes = MediaType.APPLICATION_JSON_VALUE)
class SuccessMetricController {
    private final CommandDoor door;

    SuccessMetricController(CommandDoor door) {
        this.door = door;
    }

    /** Says which metric tells whether the bet succeeds. */
    @PostMapping("/success-metrics")
    ResponseEntity<Receipt> map(
            @PathVariable String bet, @RequestBody MapSuccessMetric command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Means a later version of a metric from now on. */
    @PostMapping("/metric-versions")
    ResponseEntity<Receipt> adopt(
            @PathVariable String bet, @RequestBody AdoptMetricVersion command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
