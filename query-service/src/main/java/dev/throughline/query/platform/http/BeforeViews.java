package dev.throughline.query.platform.http;

import dev.throughline.query.platform.access.ExportWatch;
import dev.throughline.query.platform.documents.DocumentFrame;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before and around every REST view. */
@Configuration(proxyBeanMethods = false)
class BeforeViews implements WebMvcConfigurer {
    private final OnlyKnownParameters onlyKnownParameters;
    private final DocumentFrame documentFrame;
    private final ExportWatch exportWatch;

    BeforeViews(OnlyKnownParameters onlyKnownParameters, DocumentFrame documentFrame, ExportWatch exportWatch) {
        this.onlyKnownParameters = onlyKnownParameters;
        this.documentFrame = documentFrame;
        this.exportWatch = exportWatch;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(onlyKnownParameters);
        registry.addInterceptor(documentFrame);
        registry.addInterceptor(exportWatch);
    }
}
