package dev.throughline.query.intake;

import java.util.List;

/** What one poll of the topic brought: the events in order of arrival, and how far it leads in each partition. */
public record Poll(List<LogEntry> entries, List<PartitionMove> moves) {}
