package dev.throughline.local.login;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The people and programs one can be on the local stack. They exist in this module only. */
public enum Persona {
    LEADER("Lea Leader", "prs-7f3k2m9q", List.of("leader", "viewer"), List.of("*")),
    /** Another leader, so that one can decide what the other approved. */
    LEADER2("Luis Leader", "prs-d3y7h1mf", List.of("leader", "viewer"), List.of("*")),
    PM("Pia Product", "prs-x4v8n1ta", List.of("proposer", "owner", "viewer"), List.of("*")),
    /** Who owns a bet that the pm proposed. */
    OWNER("Otto Owner", "prs-n6t2c9vz", List.of("owner", "viewer"), List.of("*")),
    FINANCE("Fina Finance", "prs-q9d2w6hc", List.of("finance", "viewer"), List.of("*")),
    REVIEWER("Rita Reviewer", "prs-b5r7y3ez", List.of("reviewer", "viewer"), List.of("*")),
    AUDITOR("Aida Auditor", "prs-m1g6p8ks", List.of("auditor", "viewer"), List.of("*")),
    OPS("Oskar Operator", "prs-c8t4j2vn", List.of("operator", "importer", "viewer"), List.of("*")),
    VIEWER("Vera Viewer", "prs-h2z9f5wd", List.of("viewer"), List.of("*")),
    /** Someone of another portfolio, to try the boundary. */
    OUTSIDER("Odo Outsider", "prs-k6a3s7ub", List.of("proposer", "viewer"), List.of("elsewhere")),
    /** Those who tell the demo's story; each may import, and two leaders, a reviewer and somebody who watches the money are more than four eyes. */
    DEMO_LEADER("Della Demo", "prs-t6u1w8dl", List.of("leader", "importer"), List.of("*")),
    DEMO_LEADER2("Demian Demo", "prs-e9k4p2dm", List.of("leader", "importer"), List.of("*")),
    DEMO_REVIEWER("Doris Demo", "prs-j3v7c5dr", List.of("reviewer", "importer"), List.of("*")),
    DEMO_FINANCE("Denis Demo", "prs-u2f6n9df", List.of("finance", "importer"), List.of("*")),
    /** The query service, when it fetches missing events from the command service. */
    PROJECTOR("The query service", "prs-w0e5r8xg", List.of("projector"), List.of("*"));

    private static final Set<Persona> BEHIND_THE_SCENES =
            EnumSet.of(DEMO_LEADER, DEMO_LEADER2, DEMO_REVIEWER, DEMO_FINANCE, PROJECTOR);

    private final String called;
    private final String person;
    private final List<String> roles;
    private final List<String> portfolios;

    Persona(String called, String person, List<String> roles, List<String> portfolios) {
        this.called = called;
        this.person = person;
        this.roles = roles;
        this.portfolios = portfolios;
    }

    /** By the name people type. */
    public static Optional<Persona> named(String name) {
        return people().stream()
                .filter(persona -> persona.toString().equals(name))
                .findFirst();
    }

    /** All names people can type, for messages. */
    public static String names() {
        return people().stream().map(Persona::toString).collect(Collectors.joining(", "));
    }

    static List<Persona> people() {
        return Arrays.stream(values())
                .filter(persona -> !BEHIND_THE_SCENES.contains(persona))
                .toList();
    }

    static Persona ofClient(String clientId) {
        return Arrays.stream(values())
                .filter(persona -> persona.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Expected the client of a persona, found " + clientId + "."));
    }

    /** The OAuth2 client id. */
    public String clientId() {
        return this == PROJECTOR ? "query-service" : "persona-" + this;
    }

    /** Their id, which is all that events know of them. */
    public String person() {
        return person;
    }

    /** An invented name, for the directory. */
    public String called() {
        return called;
    }

    List<String> roles() {
        return roles;
    }

    List<String> portfolios() {
        return portfolios;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
