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

/** Answers what changed between two revisions of a bet's PR/FAQ. */
@Component
class NarrativeViews {
    private final Bets bets;
    private final BetHistories histories;

    NarrativeViews(Bets bets, BetHistories histories) {
        this.bets = bets;
        this.histories = histories;
    }

    Answer<NarrativeDiff> diff(BetRequest request, RevisionRequest which, Caller caller) {
        which.check();
        Bets.Found found = bets.find(request, caller);
        List<NarrativeRevised> revisions = revisions(found);
        int to = which.to() == null ? revisions.size() : which.to();
        int from = which.from() == null ? Math.max(1, to - 1) : which.from();
        return Answer.at(found.moment(), NarrativeDiff.between(at(revisions, from), at(revisions, to)));
    }

    private List<NarrativeRevised> revisions(Bets.Found found) {
        return new History(found.bet(), histories.until(found.bet(), found.moment()))
                .all(NarrativeRevised.class).stream().map(Happened::event).toList();
    }

    /** Revisions are numbered from 1 without gaps. */
    private static NarrativeRevised at(List<NarrativeRevised> revisions, int number) {
        if (number < 1 || number > revisions.size()) {
            throw new NothingThere("revision");
        }
        return revisions.get(number - 1);
    }
}
