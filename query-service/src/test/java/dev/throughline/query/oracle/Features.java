package dev.throughline.query.oracle;

import dev.throughline.query.stack.Stack;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** In which package of the running service each operation is answered, so that those near a mistake can be asked first. */
record Features(Map<String, String> packages) {
    private static final String BASE = "dev.throughline.query.";

    static Features of(Stack stack) {
        Map<String, String> packages = new HashMap<>();
        stack.service()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .forEach(answered -> note(answered, packages));
        return new Features(packages);
    }

    private static void note(HandlerMethod answered, Map<String, String> packages) {
        Operation operation = answered.getMethodAnnotation(Operation.class);
        String home = answered.getBeanType().getPackageName();
        if (operation != null && home.startsWith(BASE)) {
            packages.put(operation.operationId(), home.substring(BASE.length()));
        }
    }

    /**
     * The views of the feature that a mistake is made in, the nearest first. If none is answered there: those of the features
     * that use the class; if none names it, those that use its package.
     */
    List<View> near(Mistake mistake) {
        String type = mistake.type();
        List<View> own = sorted(mistake, home -> inCommon(home, type) > 0);
        List<View> using = own.isEmpty() ? sorted(mistake, home -> uses(home, type + ";")) : own;
        return using.isEmpty()
                ? sorted(mistake, home -> uses(home, type.substring(0, type.lastIndexOf('.') + 1)))
                : using;
    }

    private List<View> sorted(Mistake mistake, Predicate<String> near) {
        return Oracle.VIEWS.stream()
                .filter(view -> near.test(home(view)))
                .sorted(Comparator.comparing((View view) -> inCommon(home(view), mistake.type()))
                        .reversed())
                .toList();
    }

    private String home(View view) {
        return packages.getOrDefault(view.operation(), "");
    }

    private static boolean uses(String home, String imported) {
        Path sources = Redefined.SOURCES.resolve((BASE + home).replace('.', '/'));
        try (Stream<Path> files = Files.list(sources)) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> Redefined.read(file).contains("import " + BASE + imported));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many packages from the outermost on are those of both. */
    private static int inCommon(String one, String other) {
        String[] home = one.split("\\.");
        String[] place = other.split("\\.");
        int count = 0;
        while (count < home.length && count < place.length && home[count].equals(place[count])) {
            count++;
        }
        return count;
    }
}
