package dev.throughline.query.review;

import dev.throughline.events.PersonId;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.platform.security.Portfolios;
import dev.throughline.query.review.deck.Deck;
import dev.throughline.query.review.meeting.Meeting;
import dev.throughline.query.verification.Check;
import dev.throughline.query.verification.Course;
import dev.throughline.query.verification.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the deck of every closed week again and holds its hash against the one that it was closed with. */
@Component
@Order(2)
class ClosedDecks implements Check {
    private static final String TABLE = "event_record";
    private static final MomentRequest NOW = new MomentRequest(null, null, null);
    private static final Caller EVERYWHERE =
            new Caller(new PersonId("verification"), Set.of(), new Portfolios(true, Set.of()), Instant.MAX);

    private final JdbcClient db;
    private final Scopes scopes;
    private final Histories histories;
    private final ReviewedDeck decks;

    ClosedDecks(JdbcClient db, Scopes scopes, Histories histories, ReviewedDeck decks) {
        this.db = db;
        this.scopes = scopes;
        this.histories = histories;
        this.decks = decks;
    }

    @Override
    public String subject() {
        return "closed decks";
    }

    @Override
    public void run(Course course) {
        course.expect(db.sql("SELECT count(*) FROM event_record WHERE type = 'review.closed.v1'")
                .query(Long.class)
                .single());
        db.sql("SELECT portfolio FROM portfolio_terms ORDER BY portfolio")
                .query(String.class)
                .list()
                .forEach(portfolio -> asFarAsReadable(portfolio, course));
    }

    /** What cannot be read is found where the events are folded; the decks of other portfolios go on. */
    private void asFarAsReadable(String portfolio, Course course) {
        try {
            portfolio(portfolio, course);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException unreadable) {
            course.note("Not all decks of " + portfolio + " can be made again: "
                    + unreadable.getClass().getSimpleName() + ".");
        }
    }

    private void portfolio(String portfolio, Course course) {
        Scope scope = scopes.fix(List.of(portfolio), NOW, EVERYWHERE);
        for (Meeting meeting : Meeting.all(portfolio, histories.reviews(scope), scope.calendar())) {
            meeting.closed().ifPresent(closed -> compare(portfolio, meeting, closed, scope, course));
        }
    }

    private void compare(String portfolio, Meeting meeting, Happened<ReviewClosed> closed, Scope scope, Course course) {
        String week = meeting.week().label();
        ReviewClosed said = closed.event();
        if (said.deckFormat() != Deck.FORMAT) {
            course.note("The deck of " + portfolio + " " + week + " was closed in form " + said.deckFormat()
                    + ", which is not made any more, and was not compared.");
            return;
        }
        String made = decks.frozen(scope, meeting.week(), closed).canonical().hash();
        if (!made.equals(said.deckHash())) {
            course.found(
                    Finding.Kind.DECK_CHANGED,
                    closed.recorded().stream().value(),
                    TABLE,
                    "position=" + closed.recorded().position(),
                    "The deck of " + portfolio + " " + week + ", made again as of log position " + said.logPosition()
                            + ", has the hash " + made + ", but it was closed with " + said.deckHash() + ".");
        }
        course.done(1);
    }
}
