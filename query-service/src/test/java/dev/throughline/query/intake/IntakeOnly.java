package dev.throughline.query.intake;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The intake as it is wired in the service, without the views. */
@EnableAutoConfiguration(exclude = GraphQlAutoConfiguration.class)
@ComponentScan
class IntakeOnly {}
