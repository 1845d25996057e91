package dev.throughline.events;

/**
 * A business fact, written once and kept for good. Every event is a record with a {@link WireName} in one of the sealed
 * families that {@link dev.throughline.events.wire.EventCatalog} lists.
 */
public interface DomainEvent {}
