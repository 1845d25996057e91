package dev.throughline.local.stack;

import dev.throughline.local.CannotContinue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of the stack, all on 127.0.0.1. */
public record Ports(int postgres, int kafka, int controller, int command, int query, int login) {

    public static final Ports STANDARD = new Ports(15432, 19092, 19093, 8080, 8081, 8090);

    /** Six ports in a row. */
    public static Ports from(int base) {
        return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5);
    }

    public String commandUrl() {
        return "http://127.0.0.1:" + command;
    }

    public String queryUrl() {
        return "http://127.0.0.1:" + query;
    }

    void expectFree() throws CannotContinue {
        for (var expected : byPart().entrySet()) {
            int port = expected.getValue();
            if (!isFree(port)) {
                throw new CannotContinue(CannotContinue.FAILED, """
                        Expected port %d to be free for %s, found that another program listens there.
                        Stop that program, or choose other ports: ./throughline up --port-base 20000 takes 20000 to 20005.""".formatted(port, expected.getKey()));
            }
        }
    }

    private Map<String, Integer> byPart() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("postgres", postgres);
        ports.put("kafka", kafka);
        ports.put("kafka's controller", controller);
        ports.put("command-service", command);
        ports.put("query-service", query);
        ports.put("login", login);
        return ports;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
