package dev.throughline.command.review;

import dev.throughline.command.dispatch.Kind;
import dev.throughline.events.review.ReviewEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    Kind<ReviewCommand, ReviewState, ReviewEvent> reviewKind() {
        return new Kind<>("review", ReviewCommand.class, new ReviewDecider());
    }
}
