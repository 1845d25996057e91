package dev.throughline.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the invented people of the demo are called, in the directory: names never enter the history. */
final class Names {
    private static final List<String> FIRST = List.of(
            "Ada", "Ben", "Cleo", "Dario", "Emi", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Leon", "Mina",
            "Nils", "Olga", "Paul", "Rosa", "Samir", "Tara", "Uwe");
    private static final List<String> LAST = List.of("Invented", "Madeup", "Fictional");

    private Names() {}

    /** Of everybody whom the steps register, by id and in their order. */
    static Map<String, String> of(List<Step> steps) {
        List<String> people = steps.stream()
                .filter(step -> step instanceof Line line && line.command().equals("RegisterContributor"))
                .map(step -> ((Line) step).id())
                .distinct()
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        for (int n = 0; n < people.size(); n++) {
            String last = LAST.get(n / FIRST.size() % LAST.size());
            names.put(people.get(n), FIRST.get(n % FIRST.size()) + " " + last);
        }
        return names;
    }
}
