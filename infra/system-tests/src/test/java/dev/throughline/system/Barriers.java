package dev.throughline.system;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What axe-core calls serious or critical on the pages that it is shown. It takes most of a test's time, so it looks once at
 * each content, whoever sees it, and once in each mode at elements that look alike.
 */
final class Barriers {
    private final Set<String> known = new HashSet<>();

    /** In all that a browser's page says. */
    List<String> inContent(Browser browser) {
        return browser.content().stream().filter(known::add).count() > 0 ? browser.barriers() : List.of();
    }

    /** In how a browser's page looks in the mode that the browser is in. */
    List<String> inLooks(Browser browser, Mode mode) {
        List<Number> unknown = browser.looks().entrySet().stream()
                .filter(look -> known.add(mode + look.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return unknown.isEmpty() ? List.of() : browser.barriers(unknown);
    }
}
