package dev.throughline.query.backtest;

import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.platform.questions.BadQuestion;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The numbers that would be different; those that are missing stay as the policy in force has them. */
record ProposedPolicy(
        @Parameter(description = "How many people from outside a pressure test needs before a commit, from 0 to 1000.")
        @Nullable
        Integer externalParticipants,

        @Parameter(description = "At most this many words in the press release, from 1 to 100000.") @Nullable
        Integer pressReleaseWords,

        @Parameter(description = "At most this many words in the FAQ, from 1 to 100000.") @Nullable
        Integer faqWords,

        @Parameter(description = "After how many days without an owner a forced review falls due, from 0 to 365.")
        @Nullable
        Integer ownerlessDays,

        @Parameter(description = "How many days after a firing its decision is due, from 0 to 365.") @Nullable
        Integer decisionDays,

        @Parameter(
                description =
                        "How many days after its date an unobserved kill criterion fires as missing, from 0 to 365.")
        @Nullable
        Integer graceDays) {
    private static final int MOST_PEOPLE = 1_000;
    private static final int MOST_WORDS = 100_000;
    private static final int MOST_DAYS = 365;

    /** @throws BadQuestion when a number is out of its range */
    void check() {
        within("externalParticipants", externalParticipants, 0, MOST_PEOPLE);
        within("pressReleaseWords", pressReleaseWords, 1, MOST_WORDS);
        within("faqWords", faqWords, 1, MOST_WORDS);
        within("ownerlessDays", ownerlessDays, 0, MOST_DAYS);
        within("decisionDays", decisionDays, 0, MOST_DAYS);
        within("graceDays", graceDays, 0, MOST_DAYS);
    }

    Policy insteadOf(Policy inForce) {
        return new Policy(
                or(externalParticipants, inForce.externalParticipants()),
                or(pressReleaseWords, inForce.pressReleaseWords()),
                or(faqWords, inForce.faqWords()),
                inForce.seatContract(),
                or(ownerlessDays, inForce.ownerlessDays()),
                or(decisionDays, inForce.decisionDays()),
                or(graceDays, inForce.graceDays()),
                inForce.titleSimilarity(),
                inForce.fullTimeShare(),
                inForce.fullTimeShareTarget(),
                inForce.mix());
    }

    private static int or(@Nullable Integer proposed, int inForce) {
        return proposed == null ? inForce : proposed;
    }

    private static void within(String name, @Nullable Integer number, int least, int most) {
        if (number != null && (number < least || number > most)) {
            throw BadQuestion.parameter(name, "a whole number from " + least + " to " + most);
        }
    }
}
