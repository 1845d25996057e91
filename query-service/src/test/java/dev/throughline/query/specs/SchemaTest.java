package dev.throughline.query.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.testing.Approved;
import dev.throughline.query.stack.Stack;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTraverser;
import graphql.schema.idl.SchemaPrinter;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaReport;

/** The description of the GraphQL surface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {
    /** What may break all the same, because nobody can have relied on it; empty again once it is published. */
    private static final List<String> MEANT = List.of();

    private final Stack stack = new Stack();
    private final GraphQLSchema schema =
            stack.service().getBean(GraphQlSource.class).schema();

    @AfterAll
    void stop() {
        stack.close();
    }

    /** Approval is for what clients do not notice: what breaks them is refused before it can be approved. */
    @Test
    void theSchemaIsTheApprovedOneAndBreaksNoClient() {
        String current = printed();
        String published = Approved.current("schema.graphqls").orElse(current);

        assertThat(new Breakage(published, current, LocalDate.now(ZoneOffset.UTC)).found())
                .isSubsetOf(MEANT);
        Approved.spec("schema.graphqls", current);
    }

    @Test
    void deprecationsSayUntilWhen() {
        List<String> endless = new ArrayList<>();
        new SchemaTraverser()
                .depthFirstFullSchema(
                        new GraphQLTypeVisitorStub() {
                            @Override
                            public TraversalControl visitGraphQLFieldDefinition(
                                    GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
                                if (ours(field, context)
                                        && field.isDeprecated()
                                        && Breakage.removedAfter(field.getDeprecationReason())
                                                .isEmpty()) {
                                    endless.add(field.getName() + ": " + field.getDeprecationReason());
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        schema);

        assertThat(endless).isEmpty();
    }

    private String printed() {
        var options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeSchemaDefinition(true)
                .includeDirectiveDefinitions(false);
        return new SchemaPrinter(options).print(schema);
    }

    @Test
    void everyFieldAndArgumentIsServed() throws java.io.IOException {
        AtomicReference<SchemaReport> found = new AtomicReference<>();
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:graphql/*.graphqls");
        GraphQlSource.schemaResourceBuilder()
                .schemaResources(files)
                .configureRuntimeWiring(wiring -> stack.service()
                        .getBeanProvider(RuntimeWiringConfigurer.class)
                        .forEach(each -> each.configure(wiring)))
                .inspectSchemaMappings(found::set)
                .build();
        SchemaReport report = Objects.requireNonNull(found.get());

        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty();
    }

    @Test
    void everythingIsDescribed() {
        List<String> wordless = new ArrayList<>();
        new SchemaTraverser()
                .depthFirstFullSchema(
                        new GraphQLTypeVisitorStub() {
                            @Override
                            protected TraversalControl visitGraphQLType(
                                    GraphQLSchemaElement element, TraverserContext<GraphQLSchemaElement> context) {
                                if (ours(element, context)
                                        && ((GraphQLNamedSchemaElement) element).getDescription() == null) {
                                    wordless.add(context.getParentNode() + " / " + element);
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        schema);

        assertThat(wordless).isEmpty();
    }

    /** What is written in our files; not what GraphQL itself brings, nor the roots, whose fields speak for them. */
    private static boolean ours(GraphQLSchemaElement element, TraverserContext<GraphQLSchemaElement> context) {
        return element instanceof GraphQLNamedSchemaElement named
                && named.getDefinition() != null
                && !(element instanceof GraphQLDirective)
                && context.getParentNodes().stream().noneMatch(GraphQLDirective.class::isInstance)
                && !named.getName().equals("Query")
                && !named.getName().equals("Subscription");
    }
}
