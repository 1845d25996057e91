package dev.throughline.command.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A follower that remembers what it was shown. */
final class Collected implements LogFollower {
    private final List<LogEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "collected";
    }

    @Override
    public void follow(List<LogEntry> batch) {
        entries.addAll(batch);
    }

    List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    List<Long> positions() {
        return entries.stream().map(LogEntry::position).toList();
    }
}
