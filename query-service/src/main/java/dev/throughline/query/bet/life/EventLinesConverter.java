package dev.throughline.query.bet.life;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as NDJSON while they are read, with the moment in the headers of the answer, as CSV has it. If it fails
 * midway the connection is cut, so that half of a history cannot be taken for all of it.
 */
@Component
class EventLinesConverter extends AbstractHttpMessageConverter<EventLines> {
    private final JsonMapper json;

    EventLinesConverter(JsonMapper json) {
        super(MediaType.APPLICATION_NDJSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == EventLines.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType media) {
        return false;
    }

    @Override
    protected EventLines readInternal(Class<? extends EventLines> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("expected nothing to be sent as NDJSON", input);
    }

    @Override
    protected void writeInternal(EventLines lines, HttpOutputMessage output) throws IOException {
        output.getHeaders().set("Throughline-As-Of", lines.moment().asOf().toString());
        output.getHeaders().set("Throughline-Known-At", lines.moment().knownAt().toString());
        output.getHeaders()
                .set("Throughline-Position", String.valueOf(lines.moment().position()));
        var body = new BufferedOutputStream(output.getBody());
        lines.events().accept(entry -> write(entry, body));
        body.flush();
    }

    private void write(HistoryEntry entry, OutputStream body) {
        try {
            body.write(json.writeValueAsBytes(entry));
            body.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
