package dev.throughline.query.bet.writing;

import static dev.throughline.query.bet.writing.Entry.Kind.FLAG;
import static dev.throughline.query.bet.writing.Entry.Kind.LINES;
import static dev.throughline.query.bet.writing.Entry.Kind.LIST;
import static dev.throughline.query.bet.writing.Entry.Kind.NUMBER;
import static dev.throughline.query.bet.writing.Entry.Kind.TEXT;
import static dev.throughline.query.bet.writing.Entry.Kind.VERDICTS;
import static dev.throughline.query.bet.writing.Entry.each;

import dev.throughline.query.bet.BetView;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.platform.commands.Body;
import dev.throughline.query.platform.commands.Command;
import dev.throughline.query.platform.commands.Fields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms about a bet whose fields become a command as they are: who may send them, when they make sense, where what
 * they wrote is seen. Their fields are drawn in {@code bet/forms}, in a fragment of the same address.
 */
public enum BetForm {
    ASSUMPTION(
            "State an assumption",
            "assumptions",
            Roles.MAKERS,
            BetForm::goesOn,
            each(TEXT, "text", "risk"),
            each(FLAG, "critical")),
    PRESSURE_TEST(
            "Start a pressure test",
            "pressure-tests",
            Roles.TESTERS,
            bet -> goesOn(bet) && !bet.assumptions().isEmpty(),
            each(TEXT, "method"),
            each(LIST, "assumptions")),
    EVIDENCE(
            "Record evidence",
            "evidence",
            Roles.TESTERS,
            bet -> goesOn(bet) && !bet.assumptions().isEmpty(),
            each(TEXT, "assumption", "test", "cohort", "finding", "summary", "uri", "sha256"),
            each(NUMBER, "externalParticipants")),
    CONCLUSION(
            "Conclude a pressure test",
            "conclusions",
            Roles.TESTERS,
            bet -> goesOn(bet) && bet.pressureTests().stream().anyMatch(test -> test.concludedAt() == null),
            each(TEXT, "test", "summary"),
            each(VERDICTS, "verdicts")),
    METRIC(
            "Map a success metric",
            "success-metrics",
            Roles.MAKERS,
            BetForm::goesOn,
            each(TEXT, "metric", "role", "measures", "baseline", "target", "direction", "due"),
            each(FLAG, "controllable")),
    CRITERION(
            "Commit to a kill criterion",
            "criteria",
            Roles.MAKERS,
            BetForm::goesOn,
            each(TEXT, "metric", "operator", "threshold", "condition", "when", "by", "action"),
            each(NUMBER, "graceDays")),
    FORECAST(
            "Record a forecast",
            "forecasts",
            Roles.FORECASTERS,
            BetForm::goesOn,
            each(TEXT, "claim", "probability", "resolveBy")),
    OWNER(
            "Assign an owner",
            "owners",
            Roles.LEADERS,
            bet -> goesOn(bet) && bet.owner() == null,
            each(TEXT, "person"),
            each(FLAG, "singleThreaded")),
    REQUEST(
            "Ask for a decision",
            "requests",
            Roles.MAKERS,
            BetForm::goesOn,
            each(TEXT, "question", "door", "neededBy"),
            each(LINES, "options")),
    WITHDRAWAL("Withdraw the bet", "withdrawals", Roles.PROPOSERS, BetForm::isBeforeCommit);

    /** The last part of their addresses. */
    static final String ADDRESSES =
            "assumption|pressure-test|evidence|conclusion|metric|criterion|forecast|owner|request|withdrawal";

    private static final Set<Stage> BEFORE_COMMIT = Set.of(Stage.PROPOSED, Stage.PRESSURE_TESTING, Stage.PAUSED);

    private final String title;
    private final String command;
    private final List<String> roles;
    private final Predicate<BetView> open;
    private final List<Entry> entries;

    @SafeVarargs
    BetForm(String title, String command, List<String> roles, Predicate<BetView> open, List<Entry>... entries) {
        this.title = title;
        this.command = command;
        this.roles = roles;
        this.open = open;
        this.entries = Stream.of(entries).flatMap(List::stream).toList();
    }

    private static boolean goesOn(BetView bet) {
        return !bet.stage().isFinal();
    }

    private static boolean isBeforeCommit(BetView bet) {
        return BEFORE_COMMIT.contains(bet.stage())
                && bet.stages().stream().noneMatch(period -> period.stage() == Stage.COMMITTED);
    }

    static Optional<BetForm> at(String address) {
        return Arrays.stream(values())
                .filter(each -> each.address().equals(address))
                .findFirst();
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /** Who may send it. */
    public String[] roles() {
        return roles.toArray(String[]::new);
    }

    /** Whether it makes sense for the bet as it is; the command service decides, whatever this says. */
    public boolean isOpen(BetView bet) {
        return open.test(bet);
    }

    /** Where on the page of the bet one sees what was written. */
    String seen() {
        return switch (this) {
            case ASSUMPTION, PRESSURE_TEST, EVIDENCE, CONCLUSION -> "#assumptions";
            case METRIC -> "#metrics";
            case CRITERION -> "#criteria";
            case FORECAST -> "#forecasts";
            case REQUEST -> "#decisions";
            case OWNER, WITHDRAWAL -> "";
        };
    }

    boolean has(String parameter) {
        return parameter.equals(Typed.KEY) || entries.stream().anyMatch(entry -> entry.isNamed(parameter));
    }

    Set<String> parameters() {
        return entries.stream().map(Entry::name).collect(Collectors.toCollection(TreeSet::new));
    }

    Fields fields() {
        return Fields.of(entries.stream().map(Entry::name).toArray(String[]::new))
                .and("criterion.metric-or-condition", "condition")
                .and("owner", "person")
                .and("seat", "person");
    }

    Command command(String bet, Typed typed) {
        Body body = new Body();
        entries.forEach(entry -> entry.put(typed, body));
        return Command.about(bet, command, body.fields(), typed.key());
    }

    /** Those of the table of roles in the guide. */
    private static final class Roles {
        static final List<String> PROPOSERS = List.of("proposer");
        static final List<String> LEADERS = List.of("leader");
        static final List<String> MAKERS = List.of("proposer", "owner", "leader");
        static final List<String> TESTERS = List.of("proposer", "owner", "leader", "reviewer");
        static final List<String> FORECASTERS = List.of("proposer", "owner", "leader", "finance", "reviewer");
    }
}
