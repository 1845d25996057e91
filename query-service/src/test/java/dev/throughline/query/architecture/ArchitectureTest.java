package dev.throughline.query.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. Each rule holds here and is broken by the fixture, so that no rule checks nothing. */
class ArchitectureTest {
    private static final String ROOT = "dev.throughline.query";
    private static final String FIXTURE = ROOT + ".architecture.fixture";

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

    /** Each rule with what its message says when the fixture breaks it. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule("features know no other feature", "bet.BetReplay", ArchitectureRules::featuresStandAlone),
                rule("pictures stand on nothing", "picture.Everything", of -> of.sharedKnowsOnly("picture")),
                rule(
                        "the intake stands on the way to the command service",
                        "intake.Everything",
                        of -> of.sharedKnowsOnly("intake", "platform.commands")),
                rule("the platform stands on nothing", "questions.Everything", of -> of.sharedKnowsOnly("platform")),
                rule(
                        "moments stand on intake and platform",
                        "moment.Everything",
                        of -> of.sharedKnowsOnly("moment", "intake", "platform")),
                rule(
                        "paging stands on moments and platform",
                        "paging.Everything",
                        of -> of.sharedKnowsOnly("paging", "moment", "platform")),
                rule(
                        "verification stands on intake and platform",
                        "verification.Everything",
                        of -> of.sharedKnowsOnly("verification", "intake", "platform")),
                rule(
                        "what is around pages stands on moments and platform",
                        "page.Everything",
                        of -> of.sharedKnowsOnly("page", "moment", "intake", "platform")),
                rule(
                        "histories stand on all but features",
                        "history.Everything",
                        of -> of.sharedKnowsOnly(
                                "history",
                                "calendar",
                                "capacity",
                                "picture",
                                "moment",
                                "paging",
                                "intake",
                                "platform")),
                rule("calendars are pure", "calendar.Everything", of -> of.isPure("calendar")),
                rule("figures are pure", "figures.Everything", of -> of.isPure("figures")),
                rule("capacity is pure", "capacity.Everything", of -> of.isPure("capacity", "calendar", "picture")),
                rule("duties are pure", "duties.Everything", of -> of.isPure("duties", "calendar", "picture")),
                rule("pictures are pure", "picture.Everything", of -> of.isPure("picture")),
                rule("questions are pure", "questions.Everything", of -> of.isPure("platform.questions")),
                rule("folds are pure", "bet.BetReplay", ArchitectureRules::foldsArePure),
                rule("only controllers speak HTTP", "bet.BetViews", ArchitectureRules::onlyControllersSpeakHttp),
                rule(
                        "only GraphQL classes know GraphQL",
                        "bet.BetViews",
                        ArchitectureRules::onlyGraphQlClassesKnowGraphQl),
                rule("packages form no cycle", "bet.BetReplay", ArchitectureRules::packagesFormNoCycle),
                rule("names say what", "roadmap.RoadmapManager", ArchitectureRules::namesSayWhat),
                rule("names say what service", "roadmap.Service", ArchitectureRules::namesSayWhat));
    }

    private static Arguments rule(String name, String culprit, Function<ArchitectureRules, ArchRule> rule) {
        return Arguments.of(Named.of(name, rule), culprit);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleHolds(Function<ArchitectureRules, ArchRule> rule) {
        rule.apply(new ArchitectureRules(ROOT)).check(SERVICE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleIsBrokenByTheFixture(Function<ArchitectureRules, ArchRule> rule, String culprit) {
        EvaluationResult result = rule.apply(new ArchitectureRules(FIXTURE)).evaluate(BROKEN);
        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains(culprit));
    }
}
