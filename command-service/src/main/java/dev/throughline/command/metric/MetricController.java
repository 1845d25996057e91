package dev.throughline.command.metric;

import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.metric.MetricCommand.CorrectObservation;
import dev.throughline.command.metric.MetricCommand.DefineMetric;
import dev.throughline.command.metric.MetricCommand.ObserveMetric;
import dev.throughline.command.metric.MetricCommand.ReviseMetric;
import dev.throughline.command.platform.CommandDoor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands of metrics. */
@RestController
@RequestMapping(path = "/v1/metrics", consumes = MediaType.APPLICATION_JSON_VALUE)
class MetricController {
    private final CommandDoor door;

    MetricController(CommandDoor door) {
        this.door = door;
    }

    /** Defines a metric and leaves its id to us. */
    @PostMapping
    ResponseEntity<Receipt> define(@RequestBody DefineMetric command, Conditions conditions) {
        return door.recordNew(command.name(), command, conditions);
    }

    /** Defines a metric under an id of the caller's choice. */
    @PostMapping("/{metric}")
    ResponseEntity<Receipt> define(
            @PathVariable String metric, @RequestBody DefineMetric command, Conditions conditions) {
        return door.record(metric, command, conditions);
    }

    /** Defines the metric otherwise, as a new version. */
    @PostMapping("/{metric}/revisions")
    ResponseEntity<Receipt> revise(
            @PathVariable String metric, @RequestBody ReviseMetric command, Conditions conditions) {
        return door.record(metric, command, conditions);
    }

    /** Records a value of a period. */
    @PostMapping("/{metric}/observations")
    ResponseEntity<Receipt> observe(
            @PathVariable String metric, @RequestBody ObserveMetric command, Conditions conditions) {
        return door.record(metric, command, conditions);
    }

    /** Records what an observation should have said. */
    @PostMapping("/{metric}/corrections")
    ResponseEntity<Receipt> correct(
            @PathVariable String metric, @RequestBody CorrectObservation command, Conditions conditions) {
        return door.record(metric, command, conditions);
    }
}
