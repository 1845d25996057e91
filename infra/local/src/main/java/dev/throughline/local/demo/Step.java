package dev.throughline.local.demo;

import java.time.Instant;

/** What happens next in the story. */
sealed interface Step permits Line, Meeting {
    Instant at();
}
