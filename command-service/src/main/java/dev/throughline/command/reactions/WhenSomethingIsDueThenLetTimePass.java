package dev.throughline.command.reactions;

import dev.throughline.command.bet.command.TimeCommand.LetTimePass;
import dev.throughline.command.dispatch.Conditions;
import dev.throughline.command.dispatch.ExpectedVersion;
import dev.throughline.command.dispatch.Outlook;
import dev.throughline.command.dispatch.Submissions;
import dev.throughline.command.reactions.BetClocks.Look;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Waiver;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of the scheduler: takes bets that are to be looked at, lets time pass in those with something due, and notes
 * when to look again. If we die anywhere, the hold on the bets ends and another round, here or elsewhere, looks again;
 * what was recorded is due no more.
 */
final class WhenSomethingIsDueThenLetTimePass {
    private static final Logger LOG = LoggerFactory.getLogger(WhenSomethingIsDueThenLetTimePass.class);

    private final BetClocks clocks;
    private final Outlook outlook;
    private final Submissions submissions;
    private final Clock clock;
    private final ClockProperties settings;

    WhenSomethingIsDueThenLetTimePass(
            BetClocks clocks, Outlook outlook, Submissions submissions, Clock clock, ClockProperties settings) {
        this.clocks = clocks;
        this.outlook = outlook;
        this.submissions = submissions;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whether there may be more to look at right now. */
    boolean look() {
        List<Look> looks = clocks.take(clock.instant(), settings.batch(), settings.hold());
        looks.forEach(this::lookWithoutStoppingTheOthers);
        return looks.size() == settings.batch();
    }

    private void lookWithoutStoppingTheOthers(Look look) {
        try {
            lookAt(look);
        } catch (RuntimeException failure) {
            // Its message may hold what people wrote.
            LOG.warn(
                    "could not let time pass in {}: {}",
                    look.bet(),
                    failure.getClass().getSimpleName());
            clocks.setBack(look);
        }
    }

    /** Watches first and reads then: an event in between is read, and one after that marks the bet again. */
    private void lookAt(Look look) {
        clocks.watch(look.bet(), outlook.watched(look.bet()));
        Instant due = outlook.nextDue(look.bet());
        if (isDue(due)) {
            if (clocks.isImportRunning()) {
                clocks.lookAgain(look, due);
                return;
            }
            letTimePass(look, due);
            due = outlook.nextDue(look.bet());
        }
        if (isDue(due)) {
            clocks.setBack(look);
        } else {
            clocks.lookAgain(look, due);
        }
    }

    private boolean isDue(@Nullable Instant due) {
        return due != null && !due.isAfter(clock.instant());
    }

    /** The id says what fell due and what was known: two instances that look at the same thing have one effect. */
    private void letTimePass(Look look, @Nullable Instant due) {
        String commandId = "clock/%s/%s/%d".formatted(look.bet().id(), due, look.changed());
        try {
            submissions.submit(
                    look.bet().id(),
                    new LetTimePass(),
                    new Conditions(
                            Actor.TIME,
                            commandId,
                            null,
                            null,
                            null,
                            Waiver.NONE,
                            ExpectedVersion.ANY,
                            commandId,
                            false));
        } catch (Refusal nothingDue) {
            LOG.debug("nothing left to do in {}", look.bet());
        }
    }
}
