package dev.throughline.command.importing;

import dev.throughline.command.dispatch.Receipt;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What became of the lines, written as it is learned, so that a long list of failures needs no memory. */
final class ImportReport implements AutoCloseable {
    private final JsonGenerator out;
    private long accepted;
    private long repeated;
    private long refused;

    ImportReport(JsonMapper json, OutputStream out) {
        this.out = json.createGenerator(out);
        this.out.writeStartObject();
        this.out.writeArrayPropertyStart("lines");
    }

    void accepted(Receipt receipt) {
        if (receipt.repeated()) {
            repeated++;
        } else {
            accepted++;
        }
    }

    void failed(FailedLine line) {
        refused++;
        out.writePOJO(line);
    }

    @Override
    public void close() {
        out.writeEndArray();
        out.writeNumberProperty("accepted", accepted);
        out.writeNumberProperty("repeated", repeated);
        out.writeNumberProperty("refused", refused);
        out.writeEndObject();
        out.close();
    }
}
