package dev.throughline.local.demo;

import dev.throughline.local.login.Persona;

/** Whose token tells a line: four eyes need more than one. */
enum Voice {
    LEADER(Persona.DEMO_LEADER),
    OTHER_LEADER(Persona.DEMO_LEADER2),
    REVIEWER(Persona.DEMO_REVIEWER);

    private final Persona persona;

    Voice(Persona persona) {
        this.persona = persona;
    }

    Persona persona() {
        return persona;
    }
}
