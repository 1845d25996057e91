package dev.throughline.local.stack;

import dev.throughline.local.Home;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kafka, as a process of its own from this same program. */
final class BrokerPart implements Part {

    private static final List<String> FLAGS =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    private final Home home;
    private final Ports ports;
    private volatile @Nullable Process process;

    BrokerPart(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + ports.kafka();
    }

    @Override
    public void start() throws IOException {
        var arguments = new ArrayList<>(FLAGS);
        arguments.addAll(SharedClasses.flags(ThisProgram.path(), name()));
        arguments.addAll(ThisProgram.arguments(
                "broker",
                home.file("kafka").toString(),
                Integer.toString(ports.kafka()),
                Integer.toString(ports.controller())));
        process = ChildProcess.java(name(), arguments, Map.of(), home.log(name()));
    }

    @Override
    public boolean isReady() {
        return Probe.listens(ports.kafka()); // It opens this port last, when it serves.
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    @Override
    public void stop() throws InterruptedException {
        var running = process;
        if (running != null) {
            ChildProcess.stop(running.toHandle(), Duration.ofSeconds(20));
        }
    }
}
