package dev.throughline.command.portfolio;

import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.platform.CommandDoor;
import dev.throughline.command.portfolio.PortfolioCommand.AdoptPolicy;
import dev.throughline.command.portfolio.PortfolioCommand.ArrangeDeck;
import dev.throughline.command.portfolio.PortfolioCommand.OpenPortfolio;
import dev.throughline.command.portfolio.PortfolioCommand.SetTargets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commands of portfolios. */
@RestController
@RequestMapping(path = "/v1/portfolios", consumes = MediaType.APPLICATION_JSON_VALUE)
class PortfolioController {
    private final CommandDoor door;

    PortfolioController(CommandDoor door) {
        this.door = door;
    }

    /** Opens a portfolio and leaves its id to us. */
    @PostMapping
    ResponseEntity<Receipt> open(@RequestBody OpenPortfolio command, Conditions conditions) {
        return door.recordNew(command.name(), command, conditions);
    }

    /** Opens a portfolio under an id of the caller's choice. */
    @PostMapping("/{portfolio}")
    ResponseEntity<Receipt> open(
            @PathVariable String portfolio, @RequestBody OpenPortfolio command, Conditions conditions) {
        return door.record(portfolio, command, conditions);
    }

    /** Puts a policy in force; numbers that are left out stay as they are. */
    @PostMapping("/{portfolio}/policies")
    ResponseEntity<Receipt> adopt(
            @PathVariable String portfolio, @RequestBody AdoptPolicy command, Conditions conditions) {
        return door.record(portfolio, command, conditions);
    }

    /** Puts the charts of the weekly deck in order. */
    @PostMapping("/{portfolio}/decks")
    ResponseEntity<Receipt> arrange(
            @PathVariable String portfolio, @RequestBody ArrangeDeck command, Conditions conditions) {
        return door.record(portfolio, command, conditions);
    }

    /** Sets what metrics should be in periods. */
    @PostMapping("/{portfolio}/targets")
    ResponseEntity<Receipt> target(
            @PathVariable String portfolio, @RequestBody SetTargets command, Conditions conditions) {
        return door.record(portfolio, command, conditions);
    }
}
