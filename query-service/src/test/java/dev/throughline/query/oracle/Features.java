package dev.throughline.query.oracle;

import dev.throughline.query.stack.Stack;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The views of the feature that a mistake is made in, the nearest first; none if no view is answered there. */
    List<View> near(Mistake mistake) {
        return Oracle.VIEWS.stream()
                .filter(view -> inCommon(view, mistake) > 0)
                .sorted(Comparator.comparing((View view) -> inCommon(view, mistake))
                        .reversed())
                .toList();
    }

    /** How many packages from the outermost on are those of both. */
    private int inCommon(View view, Mistake mistake) {
        String[] home = packages.getOrDefault(view.operation(), "").split("\\.");
        String[] place = mistake.type().split("\\.");
        int count = 0;
        while (count < home.length && count < place.length && home[count].equals(place[count])) {
            count++;
        }
        return count;
    }
}
