package dev.throughline.events.metric;

/** Which direction is good. */
public enum Better {
    UP,
    DOWN
}
