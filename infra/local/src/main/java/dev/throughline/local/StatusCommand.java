package dev.throughline.local;

import dev.throughline.local.stack.Probe;
import dev.throughline.local.stack.RunningStack;
import dev.throughline.local.stack.RunningStack.RunningPart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows each part: where it is, its process, whether it is ready.",
        footer = "Exit codes: 0 all ready, 3 not all ready or nothing runs.")
final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "%-16s %-22s %-8s %-10s %s%n";

    private final Home home;

    StatusCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws CannotContinue, IOException {
        var stack = RunningStack.expectedIn(home);
        System.out.printf(ROW, "PART", "ADDRESS", "PID", "STATE", "UPTIME");
        boolean allReady = stack.ready();
        for (var part : stack.parts()) {
            var state = stateOf(part);
            allReady &= state == State.READY;
            System.out.printf(
                    ROW,
                    part.name(),
                    part.address(),
                    part.process().pid(),
                    state.toString().toLowerCase(java.util.Locale.ROOT),
                    state == State.DOWN ? "-" : uptime(part));
        }
        return allReady ? 0 : CannotContinue.WRONG_STATE;
    }

    private enum State {
        DOWN,
        STARTING,
        READY
    }

    private static State stateOf(RunningPart part) {
        if (part.process().running().isEmpty()) {
            return State.DOWN;
        }
        boolean ready = switch (part.name()) {
            case "postgres", "kafka" ->
                Probe.listens(URI.create("tcp://" + part.address()).getPort());
            case "login" -> Probe.answers(part.address() + "/oauth2/jwks");
            default -> Probe.answers(part.address() + "/actuator/health/readiness");
        };
        return ready ? State.READY : State.STARTING;
    }

    private static String uptime(RunningPart part) {
        var uptime = Duration.between(part.process().started(), Instant.now());
        return uptime.toHours() > 0
                ? "%d h %02d min".formatted(uptime.toHours(), uptime.toMinutesPart())
                : "%d min %02d s".formatted(uptime.toMinutes(), uptime.toSecondsPart());
    }
}
