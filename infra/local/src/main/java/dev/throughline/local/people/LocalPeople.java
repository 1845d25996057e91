package dev.throughline.local.people;

import dev.throughline.local.Home;
import dev.throughline.local.login.Persona;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives names to those as whom one can sign in, once: who has been erased from the directory stays erased. If we die on the
 * way, the next start enters them all again.
 *
 * @param mark the ids of those who have been entered, by line
 */
public record LocalPeople(Path mark, Directory directory) {

    public static LocalPeople of(Home home, Directory directory) {
        return new LocalPeople(home.file("people"), directory);
    }

    public void enter() throws IOException, InterruptedException {
        List<String> entered = Files.exists(mark) ? Files.readAllLines(mark) : List.of();
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(Persona.values())
                .filter(persona -> !entered.contains(persona.person()))
                .forEach(persona -> names.put(persona.person(), persona.called()));
        if (!names.isEmpty()) {
            directory.enter(names);
            Files.write(
                    mark, Arrays.stream(Persona.values()).map(Persona::person).toList());
        }
    }
}
