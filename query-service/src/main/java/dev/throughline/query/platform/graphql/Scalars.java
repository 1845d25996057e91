package dev.throughline.query.platform.graphql;

import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars of the schema beyond GraphQL's own, written exactly as in REST's JSON. */
@Configuration(proxyBeanMethods = false)
class Scalars {
    @Bean
    RuntimeWiringConfigurer ourScalars() {
        return wiring -> wiring.scalar(scalar("DateTime", text(Instant::parse)))
                .scalar(scalar("Date", text(LocalDate::parse)))
                .scalar(scalar("Decimal", text(BigDecimal::new)))
                .scalar(scalar("Long", new LongNumber()))
                .scalar(scalar("JSON", new AnyJson()));
    }

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    private static Coercing<?, ?> text(Function<String, Object> parse) {
        return new TextValue(parse);
    }
}
