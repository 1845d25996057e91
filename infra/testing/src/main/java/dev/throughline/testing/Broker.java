package dev.throughline.testing;

/** Where Kafka's clients connect. */
public record Broker(String bootstrapServers) {}
