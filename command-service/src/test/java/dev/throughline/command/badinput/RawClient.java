package dev.throughline.command.badinput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks to the socket, so that it can send what no HTTP client would. */
record RawClient(int port) {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)\r\n");
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    /** @param status 0 when the connection ended without an answer */
    record Reply(int status, String head, String body) {
        boolean isProblem() {
            return head.toLowerCase(java.util.Locale.ROOT).contains("content-type: application/problem+json");
        }
    }

    /** Sends all bytes, or as many as are taken, and reads the answer until the connection ends. */
    Reply send(byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request);
                out.flush();
            } catch (SocketException answeredEarly) {
                // The answer may still be there to read.
                return read(socket.getInputStream());
            }
            return read(socket.getInputStream());
        }
    }

    private static boolean isWhole(String answer) {
        Matcher length = LENGTH.matcher(answer);
        return length.find()
                ? answer.length() - answer.indexOf("\r\n\r\n") - 4 == Integer.parseInt(length.group(1))
                : answer.endsWith(LAST_CHUNK);
    }

    private static Reply read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
                if (isWhole(bytes.toString(StandardCharsets.ISO_8859_1))) {
                    // The server may go on waiting for the rest of the request.
                    break;
                }
            }
        } catch (SocketException reset) {
            // Closed with unread bytes; what came before counts.
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Reply(0, "", "");
        }
        String head = text.substring(0, end);
        return new Reply(Integer.parseInt(head.split(" ", 3)[1]), head, text.substring(end + 4));
    }
}
