package dev.throughline.query.intake;

import dev.throughline.query.platform.commands.AsThisService;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The intake as it is wired in the service, with its way to the command service and without the views. */
@EnableAutoConfiguration(exclude = GraphQlAutoConfiguration.class)
@ComponentScan(basePackageClasses = {IntakeOnly.class, AsThisService.class})
class IntakeOnly {}
