package dev.throughline.local.stack;

import dev.throughline.local.Home;
import dev.throughline.local.login.PagesAddress;
import dev.throughline.local.login.Persona;
import dev.throughline.local.stack.RunningStack.RunningPart;
import dev.throughline.local.stack.ServicePart.Service;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All parts of one local stack, in the order in which they start. */
record Stack(Home home, Ports ports, List<List<Part>> stages) {

    static Stack of(Home home, Ports ports, Programs programs) throws IOException {
        var secrets = Secrets.keptIn(home, secretNames());
        return new Stack(
                home,
                ports,
                List.of(
                        List.of(new PostgresPart(home, ports.postgres(), secrets), new BrokerPart(home, ports)),
                        List.of(
                                new LoginPart(home, ports, secrets),
                                new ServicePart(Service.COMMAND, home, ports, secrets, programs.commandService()),
                                new ServicePart(Service.QUERY, home, ports, secrets, programs.queryService()))));
    }

    List<Part> parts() {
        return stages.stream().flatMap(List::stream).toList();
    }

    RunningStack running(Instant since, boolean ready) {
        var running = new ArrayList<RunningPart>();
        for (var part : parts()) {
            part.process()
                    .map(ProcessMark::of)
                    .ifPresent(mark -> running.add(new RunningPart(part.name(), part.address(), mark)));
        }
        return new RunningStack(ProcessMark.of(ProcessHandle.current()), since, ready, ports, running);
    }

    private static List<String> secretNames() {
        return Stream.of(
                        Arrays.stream(Service.values()).map(Service::database),
                        Arrays.stream(Service.values()).map(Service::role),
                        Arrays.stream(Persona.values()).map(Persona::clientId),
                        Stream.of(PagesAddress.CLIENT))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }
}
