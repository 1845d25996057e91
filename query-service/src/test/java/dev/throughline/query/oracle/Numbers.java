package dev.throughline.query.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as answers show them: divided once, rounded half up to six decimals. */
final class Numbers {
    private Numbers() {}

    static BigDecimal ratio(BigDecimal of, BigDecimal to) {
        return of.divide(to, 6, RoundingMode.HALF_UP);
    }

    /** In plain decimal notation without trailing zeros, for numbers that are shown as text. */
    static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
