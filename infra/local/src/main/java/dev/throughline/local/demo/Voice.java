package dev.throughline.local.demo;

import dev.throughline.local.login.Persona;
import java.time.LocalTime;

/** Whose token tells a line, and from when on in a day: four eyes need more than one. */
enum Voice {
    LEADER(Persona.DEMO_LEADER, 14),
    OTHER_LEADER(Persona.DEMO_LEADER2, 17),
    REVIEWER(Persona.DEMO_REVIEWER, 18),
    FINANCE(Persona.DEMO_FINANCE, 19);

    private final Persona persona;
    private final LocalTime begins;

    Voice(Persona persona, int hour) {
        this.persona = persona;
        this.begins = LocalTime.of(hour, 0);
    }

    Persona persona() {
        return persona;
    }

    /** The hour, in UTC, at which all three units are awake, one voice after the other. */
    LocalTime begins() {
        return begins;
    }
}
