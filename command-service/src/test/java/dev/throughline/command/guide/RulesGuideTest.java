package dev.throughline.command.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import dev.throughline.command.platform.Problem;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.testing.Approved;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Every rule of the guide has its place in code, its tests and an example of its refusal; the page of them is written here. */
class RulesGuideTest {
    private static final List<CompilationUnitTree> TESTS = Sources.under(Sources.TEST);
    private static final List<Refusable> REFUSALS = Refusable.all();
    private static final Map<String, Set<Place>> ENFORCED = Marks.of("Enforces", Sources.under(Sources.MAIN));
    private static final Map<String, Set<Place>> SHOWN = Marks.of("Shows", TESTS);
    private static final Map<String, Set<Place>> NAMED = TestsInSource.in(TESTS);

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasItsPlaceItsTestsAndAnExample(Rule rule) {
        assertThat(places(rule))
                .as("refuse with .of(Rule.%s), or mark what keeps it with @Enforces", rule)
                .isNotEmpty();
        assertThat(tests(rule))
                .as("name a code of %s in a test, or mark one with @Shows", rule)
                .isNotEmpty();
        assertThat(example(rule)).as("add a refusal to RefusalExamples").isNotEmpty();
        // A rule about how others are judged has no refusal of its own.
        assertThat(!refuses(rule) || example(rule).stream().anyMatch(violation -> violation.rule() == rule))
                .as("expected a violation of %s itself", rule)
                .isTrue();
    }

    @Test
    void everyCodeOfARuleHasATest() {
        assertThat(REFUSALS.stream()
                        .filter(refusal -> refusal.rule() != null)
                        .filter(refusal -> NAMED.keySet().stream().noneMatch(refusal::isMeantBy))
                        .map(Refusable::code)
                        .distinct())
                .as("name each in a test that refuses with it")
                .isEmpty();
    }

    @Test
    void theGuideShowsEveryRule() {
        Approved.spec("../guide/rules.md", page());
    }

    private static boolean refuses(Rule rule) {
        return REFUSALS.stream().anyMatch(refusal -> rule.name().equals(refusal.rule()));
    }

    private static Set<Place> places(Rule rule) {
        Set<Place> places = new TreeSet<>(ENFORCED.getOrDefault(rule.name(), Set.of()));
        REFUSALS.stream()
                .filter(refusal -> rule.name().equals(refusal.rule()))
                .forEach(refusal -> places.add(refusal.place()));
        return places;
    }

    private static Set<Place> tests(Rule rule) {
        Set<Place> tests = new TreeSet<>(SHOWN.getOrDefault(rule.name(), Set.of()));
        REFUSALS.stream()
                .filter(refusal -> rule.name().equals(refusal.rule()))
                .forEach(refusal ->
                        NAMED.forEach((text, named) -> tests.addAll(refusal.isMeantBy(text) ? named : Set.of())));
        return tests;
    }

    private static List<Violation> example(Rule rule) {
        return RefusalExamples.OF.getOrDefault(rule, List::of).get();
    }

    private static String page() {
        return """
                # Rules

                The rules of the write side, each with its places in code, its tests, and what a request that breaks it is
                told. Their codes are in [refusals](refusals.md). Written by the build from the source: `-Dapprove=true`.

                """ + Arrays.stream(Rule.values()).map(RulesGuideTest::section).collect(Collectors.joining("\n"));
    }

    private static String section(Rule rule) {
        return """
                ## %d. %s

                %s

                - In code: %s
                - Tests: %s

                ```json
                %s
                ```
                """.formatted(
                        rule.number(),
                        rule.title(),
                        rule.isWaivable()
                                ? "A leader who does not own the bet may override it; history that predates it is free of it."
                                : "Nobody may override it.",
                        links(places(rule)),
                        links(tests(rule)),
                        example(rule).isEmpty() ? "{}" : told(example(rule)));
    }

    private static String links(Set<Place> places) {
        return places.stream().map(Place::link).collect(Collectors.joining(", "));
    }

    private static String told(List<Violation> violations) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(Problem.of(new Refusal(violations)));
    }
}
