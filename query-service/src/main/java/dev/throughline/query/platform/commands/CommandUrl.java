package dev.throughline.query.platform.commands;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the command service is. */
@ConfigurationProperties("throughline")
record CommandUrl(@DefaultValue("http://127.0.0.1:8080") String commandUrl) {}
