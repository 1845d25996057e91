package dev.throughline.local.demo;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** What an invented bet is about, and what becomes of it. */
record BetOutline(
        BusinessUnit unit,
        String id,
        String title,
        String customer,
        String problem,
        String benefit,
        String objective,
        String type,
        String door,
        boolean critical,
        String origin,
        Plot plot) {

    /** All of them, in the order of the file. */
    static List<BetOutline> all() {
        return Rows.of("bets").stream().map(BetOutline::of).toList();
    }

    private static BetOutline of(CSVRecord row) {
        return new BetOutline(
                BusinessUnit.called(row.get("unit")),
                row.get("id"),
                row.get("title"),
                row.get("customer"),
                row.get("problem"),
                row.get("benefit"),
                row.get("objective"),
                row.get("type"),
                row.get("door"),
                Boolean.parseBoolean(row.get("critical")),
                row.get("origin"),
                Plot.valueOf(row.get("plot")));
    }

    boolean oneWay() {
        return door.equals("ONE_WAY");
    }
}
