package dev.throughline.command.platform;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers are given beside the body. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {
    private final ConditionsResolver conditions;

    Web(ConditionsResolver conditions) {
        this.conditions = conditions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(conditions);
    }

    /** Every answer is JSON, whatever Accept says: to find out after the recording that none suits would be too late. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer types) {
        types.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
    }
}
