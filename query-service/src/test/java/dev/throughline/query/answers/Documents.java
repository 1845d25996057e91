package dev.throughline.query.answers;

import dev.throughline.query.stack.Stack;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.GraphQlSource;

/** GraphQL queries for every field that an answer has, read off the schema so that none can be forgotten. */
record Documents(GraphQLSchema schema) {

    static Documents of(Stack stack) {
        return new Documents(stack.service().getBean(GraphQlSource.class).schema());
    }

    /** The fields that can be asked for. */
    List<String> queries() {
        return schema.getQueryType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .toList();
    }

    /** @param arguments the names of the arguments that variables of the same name are given for */
    String everyFieldOf(String query, Collection<String> arguments) {
        GraphQLFieldDefinition field = schema.getQueryType().getFieldDefinition(query);
        String declared = arguments.stream()
                .map(name -> "$" + name + ": "
                        + GraphQLTypeUtil.simplePrint(field.getArgument(name).getType()))
                .collect(Collectors.joining(", "));
        String given = arguments.stream().map(name -> name + ": $" + name).collect(Collectors.joining(", "));
        return "query(" + declared + ") { " + query + "(" + given + ")" + selection(field) + " }";
    }

    private String selection(GraphQLFieldDefinition field) {
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAllAs(field.getType());
        return type instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .map(each -> each.getName() + selection(each))
                        .collect(Collectors.joining(" ", " { ", " }"))
                : "";
    }
}
