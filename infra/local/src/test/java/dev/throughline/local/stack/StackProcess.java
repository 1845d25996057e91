package dev.throughline.local.stack;

import dev.throughline.local.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A launcher as a process of its own, so that a test can kill it; its services are fakes. */
record StackProcess(Process process, Home home) {

    static StackProcess up(Home home, int portBase, String commandService) throws IOException {
        var arguments = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StackProcess.class.getName(),
                home.data().toString(),
                Integer.toString(portBase),
                commandService);
        var output = home.data().resolveSibling("launcher.out").toFile();
        return new StackProcess(
                new ProcessBuilder(arguments)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                        .start(),
                home);
    }

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[0]);
        var programs = new Programs(fake(arguments[2]), fake(FakeService.class.getName()));
        new Launcher(new Home(data, data), Ports.from(Integer.parseInt(arguments[1])), programs, System.out::println)
                .run(() -> System.out.println("Ready."));
    }

    private static List<String> fake(String mainClass) {
        return List.of("-cp", System.getProperty("java.class.path"), mainClass);
    }

    RunningStack awaitReady() throws Exception {
        return Await.until(
                "the stack to be ready",
                () -> RunningStack.lastIn(home)
                        .filter(stack -> stack.ready() && stack.launcher().pid() == process.pid()));
    }
}
