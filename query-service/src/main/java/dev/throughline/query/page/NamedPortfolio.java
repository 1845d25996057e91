package dev.throughline.query.page;

/** A portfolio to choose. */
public record NamedPortfolio(String id, String name) {}
