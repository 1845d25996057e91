package dev.throughline.command.bet.forecast;

import dev.throughline.command.bet.command.ForecastCommand.RecordForecast;
import dev.throughline.command.bet.command.ForecastCommand.ResolveForecast;
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

/** What people expect of a bet, and how it turned out. */
@RestController
@RequestMapping(path = "/v1/bets/{bet}", consumes = MediaType.APPLICATION_JSON_VALUE)
class ForecastController {
    private final CommandDoor door;

    ForecastController(CommandDoor door) {
        this.door = door;
    }

    /** Says how likely something is. */
    @PostMapping("/forecasts")
    ResponseEntity<Receipt> forecast(
            @PathVariable String bet, @RequestBody RecordForecast command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }

    /** Says how a forecast turned out. */
    @PostMapping("/forecast-resolutions")
    ResponseEntity<Receipt> resolve(
            @PathVariable String bet, @RequestBody ResolveForecast command, Conditions conditions) {
        return door.record(bet, command, conditions);
    }
}
