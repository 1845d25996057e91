package dev.throughline.query.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The style sheet and the scripts of the pages, and what stands around their controllers. */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {
    private static final CacheControl BRIEFLY =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic();

    private final ChosenDay chosenDay;
    private final PageFrame pageFrame;

    PageFiles(ChosenDay chosenDay, PageFrame pageFrame) {
        this.chosenDay = chosenDay;
        this.pageFrame = pageFrame;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(chosenDay).order(-1); // Before unknown parameters are refused.
        registry.addInterceptor(pageFrame);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .addResourceLocations(htmx())
                .setCacheControl(BRIEFLY);
    }

    /** The folder of htmx in the version that is there. */
    private static Resource htmx() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
            return found[0].createRelative("./");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
