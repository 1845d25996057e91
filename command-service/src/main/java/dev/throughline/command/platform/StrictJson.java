package dev.throughline.command.platform;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.time.Month;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * How JSON is read: a misspelt field is told and not dropped, and no value is bent into another kind. Jackson alone would
 * take 5 for the 6th of January 1970, 5.5 days for 5, and a moment for its day.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    static JsonMapperBuilderCustomizer readStrictly() {
        return json -> json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .withConfigOverride(LocalDate.class, date -> date.setFormat(JsonFormat.Value.forLeniency(false)))
                .addModule(new SimpleModule().addDeserializer(Month.class, new MonthByName()))
                .withCoercionConfigDefaults(StrictJson::nothing)
                .withCoercionConfig(LogicalType.Float, StrictJson::numbersAlsoAsText);
    }

    @Bean
    static JsonFactory boundedJson() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxStringLength(100_000)
                        .maxNumberLength(100)
                        .build())
                .build();
    }

    private static void nothing(MutableCoercionConfig kinds) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            kinds.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** Money and shares are exact as text, which not every sender's numbers are. */
    private static void numbersAlsoAsText(MutableCoercionConfig kinds) {
        kinds.setCoercion(CoercionInputShape.String, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert);
    }
}
