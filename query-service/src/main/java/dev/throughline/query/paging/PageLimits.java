package dev.throughline.query.paging;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Set;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/** Writes the limits of a page into the OpenAPI document. */
@Component
class PageLimits implements ParameterCustomizer {
    private static final Set<String> SIZES = Set.of("first", "last");

    @Override
    public Parameter customize(Parameter parameter, MethodParameter from) {
        if (parameter != null && SIZES.contains(parameter.getName())) {
            Schema<?> schema = parameter.getSchema();
            schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Span.LARGEST));
        }
        return parameter;
    }
}
