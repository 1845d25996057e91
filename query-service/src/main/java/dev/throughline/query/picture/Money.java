package dev.throughline.query.picture;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.throughline.events.Amount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An amount in the currency of the bet's portfolio; amounts of different currencies are never added. */
public record Money(
        @Schema(
                description = "Exact to 0.01; a text, so that no reader turns it into a binary fraction.",
                example = "1200.00")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,

        @Schema(description = "ISO 4217.", example = "EUR") String currency) {

    public static @Nullable Money of(@Nullable Amount amount, String currency) {
        return amount == null ? null : new Money(amount.value(), currency);
    }
}
