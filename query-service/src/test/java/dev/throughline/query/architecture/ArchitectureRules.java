package dev.throughline.query.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** The rules about who may know whom, for the packages under a root. Every package that is not shared is a feature. */
record ArchitectureRules(String root) {
    private static final String BANNED = ".*(Manager|Helper|Util|Utils|Impl|Dto)|.*[.$]Service";
    private static final String[] SHARED = {
        "calendar", "capacity", "duties", "figures", "history", "picture", "moment", "page", "paging", "intake", "platform"
    };

    /** What turns events, or the rows they left, into what a view shows. */
    private static final DescribedPredicate<JavaClass> FOLDS = simpleNameEndingWith("Picture")
            .or(simpleNameEndingWith("Replay"))
            .or(simpleNameEndingWith("Chains"))
            .or(simpleNameEndingWith("Version"))
            .or(simpleName("Sentence"))
            .as("folds");

    private static final DescribedPredicate<JavaClass> CONTROLLERS = simpleNameEndingWith("Controller")
            .or(simpleNameEndingWith("Problems"))
            .or(simpleNameEndingWith("Converter"));

    /** Annotations that say how a value is described and written, and change nothing about it. */
    private static final String[] WORDS = {"io.swagger.v3.oas.annotations..", "com.fasterxml.jackson.annotation.."};

    ArchRule featuresStandAlone() {
        return slices().matching(root + ".(*)..")
                .as("features")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(in(SHARED)))
                .ignoreDependency(resideInAnyPackage(in(SHARED)), alwaysTrue())
                .because("a view that knows another cannot change without it; fold the events again, or move what both"
                        + " fold to picture");
    }

    ArchRule sharedKnowsOnly(String shared, String... lower) {
        return noClasses()
                .that()
                .resideInAPackage(in(shared))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..").and(not(resideInAnyPackage(in(with(shared, lower))))))
                .because("adding a view must not touch what all views stand on; hand over what differs as an argument");
    }

    ArchRule isPure(String part, String... lower) {
        return classes()
                .that()
                .resideInAPackage(in(part))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java.lang..",
                                "java.math..",
                                "java.time..",
                                "java.util..",
                                "org.jspecify..",
                                "dev.throughline.events..",
                                in(part))
                        .or(resideInAnyPackage(in(lower)))
                        .or(resideInAnyPackage(WORDS)))
                .because("rows, replays and checks must come to the same whoever asks and when; take what it needs from"
                        + " database, clock or framework as an argument");
    }

    /** A fold knows its own feature too, which {@link #featuresStandAlone} keeps from being another one. */
    ArchRule foldsArePure() {
        return classes()
                .that(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage(in(SHARED))))
                        .and(FOLDS))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "dev.throughline.events..",
                                in("picture"),
                                in("calendar"),
                                in("capacity"),
                                in("duties"),
                                in("figures"))
                        .or(resideInAPackage(root + "..").and(not(resideInAnyPackage(in(SHARED))))))
                .because(
                        "the same events must give the same answer in a projection, a replay and a rebuild; let the Views"
                                + " or Projection class fetch what the fold needs, and hand it over");
    }

    ArchRule onlyControllersSpeakHttp() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(not(resideInAnyPackage(in("platform", "page", "intake.repair"))
                                .or(CONTROLLERS))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
                .because(
                        "a view answers REST, GraphQL and pages alike; refuse with a BadQuestion or NothingThere, and let"
                                + " the Controller and platform say it in HTTP");
    }

    ArchRule onlyGraphQlClassesKnowGraphQl() {
        return noClasses()
                .that(resideInAPackage(root + "..")
                        .and(not(resideInAPackage(in("platform")).or(simpleNameEndingWith("GraphQl")))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.graphql..", "graphql..")
                .because(
                        "a view answers REST, GraphQL and pages alike; keep mappings and arguments in the GraphQl class,"
                                + " and hand the view a record");
    }

    ArchRule packagesFormNoCycle() {
        return slices().matching(root + ".(**)")
                .as("packages")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package; move what both need below them");
    }

    ArchRule namesSayWhat() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(BANNED)
                .because("such a name says that a class exists and not what it does; name it for its job");
    }

    private static String[] with(String one, String... others) {
        return Stream.concat(Stream.of(one), Arrays.stream(others)).toArray(String[]::new);
    }

    private String[] in(String... parts) {
        return Arrays.stream(parts).map(this::in).toArray(String[]::new);
    }

    private String in(String part) {
        return root + "." + part + "..";
    }
}
