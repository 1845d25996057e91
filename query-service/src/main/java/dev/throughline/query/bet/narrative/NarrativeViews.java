package dev.throughline.query.bet.narrative;

import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.query.history.BetHistories;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.history.Bets;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.History;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers what a revision of a bet's PR/FAQ says, and what changed between two. */
@Component
public class NarrativeViews {
    private final Bets bets;
    private final BetHistories histories;

    NarrativeViews(Bets bets, BetHistories histories) {
        this.bets = bets;
        this.histories = histories;
    }

    public Answer<NarrativeDiff> diff(BetRequest request, RevisionRequest which, Caller caller) {
        which.check();
        Bets.Found found = bets.find(request, caller);
        List<NarrativeRevised> revisions = revisions(found);
        int to = which.to() == null ? revisions.size() : which.to();
        int from = which.from() == null ? Math.max(1, to - 1) : which.from();
        return Answer.at(found.moment(), NarrativeDiff.between(at(revisions, from), at(revisions, to)));
    }

    /**
     * One revision, measured by the policy of the moment.
     *
     * @throws NothingThere when there is no such revision
     */
    public Narrative written(BetRequest request, int revision, Caller caller) {
        Bets.Found found = bets.find(request, caller);
        return life(found).all(NarrativeRevised.class).stream()
                .filter(revised -> revised.event().revision() == revision)
                .map(revised -> Narrative.of(revised, histories.policy(found.portfolio(), found.moment())))
                .findFirst()
                .orElseThrow(() -> new NothingThere("revision"));
    }

    private History life(Bets.Found found) {
        return new History(found.bet(), histories.until(found.bet(), found.moment()));
    }

    private List<NarrativeRevised> revisions(Bets.Found found) {
        return life(found).all(NarrativeRevised.class).stream()
                .map(Happened::event)
                .toList();
    }

    /** Revisions are numbered from 1 without gaps. */
    private static NarrativeRevised at(List<NarrativeRevised> revisions, int number) {
        if (number < 1 || number > revisions.size()) {
            throw new NothingThere("revision");
        }
        return revisions.get(number - 1);
    }
}
