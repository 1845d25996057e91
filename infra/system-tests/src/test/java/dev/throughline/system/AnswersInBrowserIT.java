package dev.throughline.system;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a persona sees on a page is what the API answers to the same persona: names, figures, order and number. Where
 * they differ, both are asked again, because something may have happened in between.
 */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersInBrowserIT {
    private static final int TRIES = 3;

    private final Demo demo;

    AnswersInBrowserIT(Demo demo) {
        this.demo = demo;
    }

    List<String> personas() {
        return demo.personas().different();
    }

    @ParameterizedTest
    @MethodSource("personas")
    void areOnThePages(String persona) throws Exception {
        demo.browser().signIn(persona);
        List<String> faults = new ArrayList<>();
        for (List<Comparison> ofPage : byPage()) {
            if (PageList.status(ofPage.getFirst().page(), persona, demo.personas()) == 200) {
                faults.addAll(faults(ofPage, persona));
            }
        }
        assertThat(faults)
                .as("where " + persona + " sees something else than the API says")
                .isEmpty();
    }

    private static Collection<List<Comparison>> byPage() {
        return Stream.concat(Comparison.lists(), Comparison.reports())
                .collect(groupingBy(Comparison::page, LinkedHashMap::new, toList()))
                .values();
    }

    private List<String> faults(List<Comparison> ofPage, String persona) throws Exception {
        List<String> faults = new ArrayList<>();
        for (int turn = 1; turn == 1 || (turn <= TRIES && !faults.isEmpty()); turn++) {
            faults.clear();
            demo.browser().open(demo.address(ofPage.getFirst().page()));
            for (Comparison each : ofPage) {
                List<List<String>> shown = each.shown(demo.browser());
                List<List<String>> expected = each.expected(demo.as(persona).rest(demo.address(each.api())));
                if (!shown.equals(expected)) {
                    faults.add(difference(each, shown, expected));
                } else if (shown.isEmpty() && demo.personas().seesDemo(persona)) {
                    faults.add(each + " shows nothing");
                }
            }
        }
        return faults;
    }

    private static String difference(Comparison each, List<List<String>> shown, List<List<String>> expected) {
        for (int row = 0; row < Math.min(shown.size(), expected.size()); row++) {
            if (!shown.get(row).equals(expected.get(row))) {
                return each + ", row " + row + ": " + shown.get(row) + " instead of " + expected.get(row);
            }
        }
        return each + ": " + shown.size() + " rows instead of " + expected.size();
    }
}
