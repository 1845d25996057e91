package dev.throughline.query.bet.writing;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.decision.DecisionContent;
import dev.throughline.events.BetId;
import dev.throughline.events.StreamId;
import dev.throughline.query.picture.Request;
import dev.throughline.query.picture.Request.Opinion;
import dev.throughline.query.platform.commands.Command;
import dev.throughline.query.platform.questions.BadQuestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision word for word, so that people approve what they read. Its hash is told by the very class with which the command
 * service tells it, from the very words that are shown. An address carries the words whole; whoever changes one there has
 * other words approved, which no decision has.
 *
 * @param typed as the decider typed it
 * @param decision as the command service reads it
 * @param content what its hash is of
 */
record Wording(DecisionForm typed, RecordDecision decision, DecisionContent content) {
    private static final String KEY = "key";
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(any -> any.withValueInclusion(Include.NON_NULL))
            .build();

    /** @throws BadQuestion if it has something that no decision can have */
    static Wording of(String bet, DecisionForm typed) {
        Command command = typed.command(bet);
        try {
            RecordDecision decision = JSON.convertValue(command.body(), RecordDecision.class);
            return new Wording(typed, decision, DecisionContent.of(StreamId.of(new BetId(bet)), decision));
        } catch (JacksonException | IllegalArgumentException unfit) {
            throw AddressText.broken();
        }
    }

    /**
     * What an address carries, in a form with a key of its own; nothing if it carries none.
     *
     * @throws BadQuestion if it cannot be read
     */
    static Optional<Wording> read(String bet, @Nullable String words) {
        return Optional.ofNullable(words).map(AddressText::read).map(text -> of(bet, form(text)));
    }

    private static DecisionForm form(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode fields) {
                return JSON.treeToValue(fields.put(KEY, Command.newKey()), DecisionForm.class);
            }
        } catch (JacksonException unreadable) {
            throw AddressText.broken();
        }
        throw AddressText.broken();
    }

    /** As an address carries it; none if it is too long for one. */
    Optional<String> words() {
        ObjectNode fields = JSON.valueToTree(typed);
        fields.remove(KEY);
        return AddressText.of(fields.toString());
    }

    public String hash() {
        return content.hash();
    }

    /** The request that it decides; none if the bet has no such one. */
    public @Nullable Request request(List<Request> all) {
        return all.stream()
                .filter(each -> each.decision().equals(typed.decision()))
                .findFirst()
                .orElse(null);
    }

    /** Who agreed or disagreed with exactly these words. */
    public List<Opinion> opinions(List<Request> all) {
        Request request = request(all);
        return request == null
                ? List.of()
                : request.approvals().stream()
                        .filter(each -> each.contentHash().equals(hash()))
                        .toList();
    }

    /** Whether what is read as Markdown may have letters that are not seen then: those of tags, and where links lead. */
    public boolean hasMoreThanIsSeen() {
        return Stream.of(decision.rationale(), decision.learnings())
                .anyMatch(text -> text != null && (text.contains("<") || text.contains("[")));
    }
}
