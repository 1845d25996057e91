package dev.throughline.query.platform.http;

import dev.throughline.query.platform.problems.Problem;
import dev.throughline.query.platform.problems.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies over 64 KiB, and forms over 1 MiB, with 413, whatever they say about their length. It stands behind the security filters, so
 * that only callers with a token make it read.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SmallBodies extends OncePerRequestFilter {
    static final int LARGEST = 64 * 1024;

    /** A PR/FAQ is written in a form, and the command service takes as much. */
    private static final int LARGEST_FORM = 1024 * 1024;

    private final ProblemWriter writer;

    SmallBodies(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int largest = isForm(request) ? LARGEST_FORM : LARGEST;
        byte[] body = request.getContentLengthLong() > largest
                ? new byte[largest + 1]
                : request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            String detail = "Expected at most " + largest + " bytes in the body.";
            writer.write(Problem.of(HttpStatus.CONTENT_TOO_LARGE, detail), request, response);
        } else if (saysNothing(body)) {
            String detail = "Expected an object in the body, but found null.";
            writer.write(Problem.of(HttpStatus.BAD_REQUEST, "body.unreadable", detail, null), request, response);
        } else {
            chain.doFilter(new Read(request, body), response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** JSON's null is well-formed, and the GraphQL endpoint fails on it. */
    private static boolean saysNothing(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).strip().equals("null");
    }

    private static final class Read extends HttpServletRequestWrapper {
        private final byte[] body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body was read already");
        }
    }
}
