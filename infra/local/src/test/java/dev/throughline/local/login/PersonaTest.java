package dev.throughline.local.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The people of the local stack. */
class PersonaTest {
    private static final Path GUIDE = Path.of("../../docs/guide/roles.md");

    @Test
    void nobodyIsTwoPeople() {
        assertThat(Persona.values()).extracting(Persona::person).doesNotHaveDuplicates();
    }

    @Test
    void thereArePeopleEnoughForFourEyes() {
        assertThat(Map.of(
                                "decides", Persona.LEADER,
                                "owns", Persona.OWNER,
                                "approves", Persona.REVIEWER,
                                "approves too", Persona.LEADER2)
                        .values())
                .extracting(persona -> persona.roles().getFirst())
                .containsExactlyInAnyOrder("leader", "owner", "reviewer", "leader");
        assertThat(Persona.PM.roles()).contains("proposer");
    }

    @Test
    void theGuideListsThemAll() throws IOException {
        List<String> listed = Files.readString(GUIDE)
                .lines()
                .dropWhile(line -> !line.startsWith("| Persona |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        Persona.people().stream().map(PersonaTest::row).toList());
    }

    private static String row(Persona persona) {
        String portfolios = persona.portfolios().stream()
                .map(portfolio -> portfolio.equals("*") ? "all" : portfolio)
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s |".formatted(persona, String.join(", ", persona.roles()), portfolios);
    }
}
