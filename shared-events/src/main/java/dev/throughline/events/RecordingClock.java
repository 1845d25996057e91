package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A clock, other than the real one, that said when an event was recorded. */
public enum RecordingClock {
    /** That of a demo, whose years were recorded over years: what it says of the time of recording is made up. */
    @JsonProperty("simulated")
    SIMULATED
}
