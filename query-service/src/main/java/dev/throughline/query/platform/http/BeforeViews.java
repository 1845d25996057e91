package dev.throughline.query.platform.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before every REST view. */
@Configuration(proxyBeanMethods = false)
class BeforeViews implements WebMvcConfigurer {
    private final OnlyKnownParameters onlyKnownParameters;

    BeforeViews(OnlyKnownParameters onlyKnownParameters) {
        this.onlyKnownParameters = onlyKnownParameters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(onlyKnownParameters);
    }
}
