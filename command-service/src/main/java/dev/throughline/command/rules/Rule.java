package dev.throughline.command.rules;

/** The rules of the write side, in the order and with the numbers of the guide to rules. */
public enum Rule {
    COMMIT_GATE(1, "Commit gate", true),
    SEAT(2, "Single-threaded seat", false),
    CAPACITY(3, "Capacity", false),
    GOALPOSTS(4, "No moving goalposts", false),
    TRIPWIRES(5, "Tripwires", true),
    DOORS(6, "Doors", true),
    KILL(7, "Kill", false),
    ORIGIN(8, "Where it came from", true),
    ROADMAP(9, "Roadmap moves", false),
    GRAVEYARD(10, "Graveyard", true),
    TWO_CLOCKS(11, "Two clocks", false),
    ONE_EFFECT(12, "Idempotent and concurrent-safe", false),
    WHO(13, "Who", false),
    POLICY_IN_FORCE(14, "Which policy", false);

    private final int number;
    private final String title;
    private final boolean waivable;

    Rule(int number, String title, boolean waivable) {
        this.number = number;
        this.title = title;
        this.waivable = waivable;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** Whether a leader may override it and history that predates it is free of it. */
    public boolean isWaivable() {
        return waivable;
    }
}
