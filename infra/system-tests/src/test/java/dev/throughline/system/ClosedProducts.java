package dev.throughline.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An invented list of products that opened and closed, from a seed; a few close in the future. */
record ClosedProducts(Map<String, Product> byId) {
    private static final int ONE_IN_THE_FUTURE_OF = 40;

    /** One product of the list. */
    record Product(String name, LocalDate open, LocalDate close) {
        boolean isAliveAtTheEndOf(LocalDate day) {
            return !open.isAfter(day) && close.isAfter(day);
        }

        String asJson() {
            return """
                    {"name": "%s", "dateOpen": "%s", "dateClose": "%s", "type": "service",
                     "link": "https://example.com/%s", "description": "It did something\\nfor \\"somebody\\"."}""".formatted(name, open, close, close);
        }
    }

    static ClosedProducts generated(long seed, int count) {
        Random random = new Random(seed);
        return new ClosedProducts(IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(
                        number -> "product-" + number,
                        number -> product(random, number),
                        (one, other) -> one,
                        TreeMap::new)));
    }

    private static Product product(Random random, int number) {
        LocalDate open = LocalDate.of(1998, 1, 1).plusDays(random.nextInt(9000));
        boolean future = number % ONE_IN_THE_FUTURE_OF == ONE_IN_THE_FUTURE_OF - 1;
        LocalDate close = future ? LocalDate.now().plusYears(2) : open.plusDays(random.nextInt(1200));
        return new Product("Product " + number, open, close);
    }

    Map<String, String> stagesNow() {
        LocalDate today = LocalDate.now();
        return byId.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        product -> product.getValue().close().isAfter(today) ? "PROPOSED" : "KILLED",
                        (one, other) -> one,
                        TreeMap::new));
    }

    Map<String, String> aliveAtTheEndOf(LocalDate day) {
        return byId.entrySet().stream()
                .filter(product -> product.getValue().isAliveAtTheEndOf(day))
                .collect(Collectors.toMap(Map.Entry::getKey, product -> "PROPOSED", (one, other) -> one, TreeMap::new));
    }

    long closingInTheFuture() {
        return stagesNow().values().stream().filter("PROPOSED"::equals).count();
    }

    void writeTo(Path file) throws IOException {
        Files.writeString(
                file, byId.values().stream().map(Product::asJson).collect(Collectors.joining(",\n", "[", "]")));
    }
}
