package dev.throughline.command.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** The rules about who may know whom, for the packages under a root. */
record ArchitectureRules(String root) {
    private static final String BANNED = ".*(Manager|Helper|Util|Utils|Impl|Dto)";

    /** Classes that connect a feature to the machinery; everything else in it is rules, states and commands. */
    private static final DescribedPredicate<JavaClass> CONNECTS = simpleNameEndingWith("Controller")
            .or(simpleNameEndingWith("Configuration"))
            .or(simpleNameStartingWith("Stored"))
            .as("connecting classes");

    ArchRule rulesArePure(String feature) {
        return classes()
                .that(resideInAnyPackage(in(feature)).and(not(CONNECTS)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "org.jspecify..", "dev.throughline.events..", in("rules"), in(feature)))
                .because(
                        "a rule gives the same answer to the same arguments, without database, clock or framework; move"
                                + " what needs them to the Controller, Configuration or Stored class, and hand the"
                                + " rule the value");
    }

    ArchRule featuresStandAlone(String feature, String other) {
        return noClasses()
                .that()
                .resideInAPackage(in(feature))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in(other))
                .because("a feature that knows another cannot change without it; let dispatch hand it the fact, as"
                        + " PortfolioLookup does");
    }

    ArchRule machineryKnowsNoFeature(String machinery) {
        return noClasses()
                .that()
                .resideInAPackage(in(machinery))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("bet"), in("contributor"), in("portfolio"))
                .because("adding a feature must not touch what carries it; take what differs from its Kind");
    }

    ArchRule logAndRelayKnowNoAxon(String machinery) {
        return noClasses()
                .that()
                .resideInAPackage(in(machinery))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .because("the log is read from its table, and must stay readable without the framework that wrote it;"
                        + " what needs Axon belongs to eventstore or dispatch");
    }

    ArchRule verifiableWithJavaAlone() {
        return classes()
                .that()
                .resideInAnyPackage(in("audit.tree"), in("audit.verify"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", in("audit.tree"), in("audit.verify")))
                .because("an auditor reads, builds and runs this part without the service that it judges; hand it what"
                        + " it needs as plain values");
    }

    ArchRule namesSayWhat() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(BANNED)
                .because("such a name says that a class exists and not what it does; name it for its job");
    }

    private String in(String part) {
        return root + "." + part + "..";
    }
}
