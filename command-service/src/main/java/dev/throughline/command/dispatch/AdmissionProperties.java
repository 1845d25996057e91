package dev.throughline.command.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many commands may be under way.
 *
 * @param places at once; a few more than database connections, so that none idles
 * @param patience how long a command waits for a place before it is turned away with 503
 */
@ConfigurationProperties("throughline.admission")
record AdmissionProperties(
        @DefaultValue("64") int places, @DefaultValue("5s") Duration patience) {}
