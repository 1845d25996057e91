package dev.throughline.query.specs;

import static java.util.Objects.requireNonNullElse;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a new schema breaks for clients of the published one. A field may go when it was published as deprecated with a date
 * ("… removed after 2027-01-31") and that day has passed.
 */
record Breakage(String published, String current, LocalDate today) {
    private static final Pattern REMOVED_AFTER = Pattern.compile("removed after (\\d{4}-\\d{2}-\\d{2})$");

    /** One line per change that breaks a client, or may break one. */
    List<String> found() {
        var changes = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(schema(published), schema(current)), changes);
        return Stream.concat(changes.getBreakages().stream(), changes.getDangers().stream())
                .filter(change -> !wasAnnounced(change))
                .map(change -> change.getLevel() + " " + change.getReasonMsg())
                .toList();
    }

    private static GraphQLSchema schema(String sdl) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
    }

    private boolean wasAnnounced(DiffEvent change) {
        return change.getFieldName() != null
                && deprecation(change.getTypeName(), change.getFieldName())
                        .flatMap(Breakage::removedAfter)
                        .filter(day -> day.isBefore(today))
                        .isPresent();
    }

    private Optional<String> deprecation(String type, String field) {
        TypeDefinitionRegistry types = new SchemaParser().parse(published);
        return types.getType(type).stream()
                .flatMap(each -> fields(each).stream())
                .filter(each -> each.getName().equals(field))
                .flatMap(each -> each.getDirectives("deprecated").stream())
                .map(Breakage::reason)
                .findFirst();
    }

    private static List<FieldDefinition> fields(TypeDefinition<?> type) {
        return type.getChildren().stream()
                .filter(FieldDefinition.class::isInstance)
                .map(FieldDefinition.class::cast)
                .toList();
    }

    private static String reason(Directive deprecated) {
        var reason = deprecated.getArgument("reason");
        return reason != null && reason.getValue() instanceof StringValue text
                ? requireNonNullElse(text.getValue(), "")
                : "";
    }

    /** The last day on which what is deprecated must still be there; none if the words name no day. */
    static Optional<LocalDate> removedAfter(@Nullable String words) {
        Matcher date = REMOVED_AFTER.matcher(words == null ? "" : words);
        return date.find() ? Optional.of(LocalDate.parse(date.group(1))) : Optional.empty();
    }
}
