package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;

/** What somebody needs who takes over from a person, as far as the caller may see it. */
final class SuccessionOfView implements View {
    @Override
    public String operation() {
        return "successionOf";
    }

    @Override
    public Question question(Asked of) {
        return Question.of().with("person", of.person());
    }

    @Override
    public Object answer(Question question, Past past) {
        String person = question.the("person");
        return object(
                "person", person,
                "openActions",
                        SuccessionPackView.openActions(past).stream()
                                .filter(each -> person.equals(each.get("person")))
                                .toList(),
                "packs",
                        About.of(Question.of(), past).bets().stream()
                                .filter(bet -> leaves(person, bet))
                                .map(bet -> SuccessionPackView.pack(bet, past))
                                .toList());
    }

    /** Owned now, or until they left, and nobody took over. */
    private static boolean leaves(String person, BetFacts bet) {
        Object owner = OwnershipView.person(bet);
        OwnerReleased released = bet.last(OwnerReleased.class);
        boolean left = owner == null
                && released != null
                && released.reason() == ReleaseReason.DEPARTED
                && released.person().value().equals(person);
        return !bet.isOver() && (person.equals(owner) || left);
    }
}
