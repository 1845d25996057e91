package dev.throughline.command.architecture;

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
    private static final String ROOT = "dev.throughline.command";
    private static final String FIXTURE = ROOT + ".architecture.fixture";

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

    /** Each rule with what its message says when the fixture breaks it. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule("the rules of bets are pure", "BetRule", of -> of.rulesArePure("bet")),
                rule("the rules of portfolios are pure", "PortfolioRule", of -> of.rulesArePure("portfolio")),
                rule("the rules of contributors are pure", "ContributorRule", of -> of.rulesArePure("contributor")),
                rule("what all rules share is pure", "SharedRule", of -> of.rulesArePure("rules")),
                rule("bets know no portfolios", "BetRule", of -> of.featuresStandAlone("bet", "portfolio")),
                rule("portfolios know no bets", "PortfolioRule", of -> of.featuresStandAlone("portfolio", "bet")),
                rule("bets know no contributors", "BetRule", of -> of.featuresStandAlone("bet", "contributor")),
                rule("contributors know no bets", "ContributorRule", of -> of.featuresStandAlone("contributor", "bet")),
                rule(
                        "contributors know no portfolios",
                        "ContributorRule",
                        of -> of.featuresStandAlone("contributor", "portfolio")),
                rule("dispatch knows no feature", "Everything", of -> of.machineryKnowsNoFeature("dispatch")),
                rule("platform knows no feature", "Everything", of -> of.machineryKnowsNoFeature("platform")),
                rule("log knows no feature", "Everything", of -> of.machineryKnowsNoFeature("log")),
                rule("relay knows no feature", "Everything", of -> of.machineryKnowsNoFeature("relay")),
                rule("eventstore knows no feature", "Everything", of -> of.machineryKnowsNoFeature("eventstore")),
                rule("importing knows no feature", "Everything", of -> of.machineryKnowsNoFeature("importing")),
                rule("openapi knows no feature", "Everything", of -> of.machineryKnowsNoFeature("openapi")),
                rule("selftest knows no feature", "Everything", of -> of.machineryKnowsNoFeature("selftest")),
                rule("audit knows no feature", "Everything", of -> of.machineryKnowsNoFeature("audit")),
                rule("proofs need Java alone", "Framed", ArchitectureRules::verifiableWithJavaAlone),
                rule("audit knows no Axon", "Everything", of -> of.logAndRelayKnowNoAxon("audit")),
                rule("log knows no Axon", "Everything", of -> of.logAndRelayKnowNoAxon("log")),
                rule("relay knows no Axon", "Everything", of -> of.logAndRelayKnowNoAxon("relay")),
                rule("names say what", "EverythingManager", ArchitectureRules::namesSayWhat));
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
