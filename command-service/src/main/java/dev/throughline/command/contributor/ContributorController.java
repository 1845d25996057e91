package dev.throughline.command.contributor;

import dev.throughline.command.contributor.ContributorCommand.AllocateCapacity;
import dev.throughline.command.contributor.ContributorCommand.ChangeContract;
import dev.throughline.command.contributor.ContributorCommand.RecordDeparture;
import dev.throughline.command.contributor.ContributorCommand.RegisterContributor;
import dev.throughline.command.contributor.ContributorCommand.ReleaseCapacity;
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

/** Commands of people who can be allocated. */
@RestController
@RequestMapping(path = "/v1/contributors", consumes = MediaType.APPLICATION_JSON_VALUE)
class ContributorController {
    private final CommandDoor door;

    ContributorController(CommandDoor door) {
        this.door = door;
    }

    /** Registers a person under a random id. */
    @PostMapping
    ResponseEntity<Receipt> register(@RequestBody RegisterContributor command, Conditions conditions) {
        return door.recordNewPerson(command, conditions);
    }

    /** Registers a person who has an id, such as from the directory or from their token. */
    @PostMapping("/{person}")
    ResponseEntity<Receipt> register(
            @PathVariable String person, @RequestBody RegisterContributor command, Conditions conditions) {
        return door.record(person, command, conditions);
    }

    /** Changes what a person's contract says from a day on. */
    @PostMapping("/{person}/contracts")
    ResponseEntity<Receipt> change(
            @PathVariable String person, @RequestBody ChangeContract command, Conditions conditions) {
        return door.record(person, command, conditions);
    }

    /** Records a person's last day. */
    @PostMapping("/{person}/departures")
    ResponseEntity<Receipt> depart(
            @PathVariable String person, @RequestBody RecordDeparture command, Conditions conditions) {
        return door.record(person, command, conditions);
    }

    /** Allocates a share of a person to a bet. */
    @PostMapping("/{person}/allocations")
    ResponseEntity<Receipt> allocate(
            @PathVariable String person, @RequestBody AllocateCapacity command, Conditions conditions) {
        return door.record(person, command, conditions);
    }

    /** Ends an allocation. */
    @PostMapping("/{person}/releases")
    ResponseEntity<Receipt> release(
            @PathVariable String person, @RequestBody ReleaseCapacity command, Conditions conditions) {
        return door.record(person, command, conditions);
    }
}
