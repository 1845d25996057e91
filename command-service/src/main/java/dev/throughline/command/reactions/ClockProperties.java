package dev.throughline.command.reactions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How time passes in bets to which nobody sends anything.
 *
 * @param enabled whether this instance lets time pass; any number of instances may
 * @param poll how often it looks for bets with something due
 * @param batch how many bets it takes at once
 * @param hold after how long another instance may take bets that this one took and did not finish
 */
@ConfigurationProperties("throughline.clock")
record ClockProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("20") int batch,
        @DefaultValue("1m") Duration hold) {}
