package dev.throughline.command.access;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries from the query service, kept here so that there is one log, and one that its service cannot change. */
record AccessReport(@Nullable List<ReportedAccess> entries) {
    private static final int MOST = 500;

    /** @throws Refusal when one of them is not of the shape that entries have; then none is kept */
    List<AccessEntry> checked() {
        Checks checks = new Checks().present("entries", entries);
        List<ReportedAccess> all = entries == null ? List.of() : entries;
        checks.few("entries", all, MOST);
        all.stream().limit(MOST).forEach(each -> checkOne(checks, each));
        if (checks.then(List::of) instanceof Verdict.Refused<?> refused) {
            throw new Refusal(refused.violations());
        }
        return all.stream().map(ReportedAccess::logged).toList();
    }

    private static void checkOne(Checks checks, @Nullable ReportedAccess entry) {
        checks.present("entries[]", entry);
        if (entry != null) {
            entry.check(checks);
        }
    }
}
