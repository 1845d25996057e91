package dev.throughline.query.platform.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures are written for people: rounded for reading; what is not there is {@code n/a}, and never 0. */
public final class Written {
    private static final String NOTHING = "n/a";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** With thousands set apart and at most this many decimals: {@code 1,234.5}. */
    public String number(@Nullable BigDecimal value, int decimals) {
        return value == null ? NOTHING : format(decimals, "").format(value);
    }

    /** As {@link #number}, with two decimals. */
    public String number(@Nullable BigDecimal value) {
        return number(value, 2);
    }

    /** A fraction as {@code 12.5 %}. */
    public String percent(@Nullable BigDecimal fraction) {
        return fraction == null ? NOTHING : number(fraction.multiply(HUNDRED), 1) + " %";
    }

    /** A change with its sign: of a fraction in per cent, else in basis points. */
    public String change(@Nullable BigDecimal value, boolean basisPoints) {
        if (value == null) {
            return NOTHING;
        }
        return basisPoints
                ? format(0, "+").format(value) + " bp"
                : format(1, "+").format(value.multiply(HUNDRED)) + " %";
    }

    /** A name of the code as words: {@code PRESSURE_TESTING} is {@code pressure testing}. */
    public String words(@Nullable Object name) {
        return name == null ? NOTHING : name.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** How much a fraction is of a length in a drawing. */
    public int part(BigDecimal fraction, int of) {
        return fraction.multiply(BigDecimal.valueOf(of))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static DecimalFormat format(int decimals, String plus) {
        String digits = "#,##0" + (decimals == 0 ? "" : "." + "#".repeat(decimals));
        DecimalFormat format =
                new DecimalFormat(plus + digits + ";\u2212" + digits, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
