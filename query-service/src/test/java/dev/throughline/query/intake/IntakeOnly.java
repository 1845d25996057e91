package dev.throughline.query.intake;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The intake as it is wired in the service, without the views. */
@EnableAutoConfiguration
@ComponentScan
class IntakeOnly {}
