package dev.throughline.command.openapi;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Lays the pages of {@code openapi/} over the document that is read off the controllers: maps are merged, anything else
 * is replaced. So commands and events stay free of annotations, and their words stand in one place.
 */
final class Words implements OpenApiCustomizer {
    private final Map<String, Object> words = read();

    @Override
    public void customise(OpenAPI api) {
        Map<?, ?> generated = Json31.mapper().convertValue(api, Map.class);
        OpenAPI whole = Json31.mapper().convertValue(merged(generated, words), OpenAPI.class);
        api.info(whole.getInfo())
                .servers(whole.getServers())
                .security(whole.getSecurity())
                .tags(whole.getTags())
                .paths(whole.getPaths())
                .components(whole.getComponents());
    }

    private static Map<String, Object> read() {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(pages());
        return Objects.requireNonNull(yaml.getObject());
    }

    /** One page per subject, in the order of their names. */
    private static Resource[] pages() {
        try {
            Resource[] pages = new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml");
            Arrays.sort(pages, Comparator.comparing(page -> Objects.requireNonNull(page.getFilename())));
            return pages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Object, Object> merged(Map<?, ?> below, Map<?, ?> above) {
        Map<Object, Object> all = new LinkedHashMap<>(below);
        above.forEach((key, value) -> all.put(key, merged(all.get(key), value)));
        return all;
    }

    private static @Nullable Object merged(@Nullable Object below, @Nullable Object above) {
        return below instanceof Map<?, ?> lower && above instanceof Map<?, ?> upper ? merged(lower, upper) : above;
    }
}
