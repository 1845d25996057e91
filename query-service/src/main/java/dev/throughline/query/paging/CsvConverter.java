package dev.throughline.query.paging;

import dev.throughline.query.moment.Moment;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a whole list as CSV (RFC 4180), with the moment it shows in the headers of the answer. */
@Component
class CsvConverter extends AbstractHttpMessageConverter<Whole<?>> {
    static final String AS_OF = "Throughline-As-Of";
    static final String KNOWN_AT = "Throughline-Known-At";
    static final String POSITION = "Throughline-Position";

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final JsonMapper json;

    CsvConverter(JsonMapper json) {
        super(CSV);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Whole.class;
    }

    @Override
    public boolean canRead(Class<?> type, org.springframework.http.@org.jspecify.annotations.Nullable MediaType media) {
        return false;
    }

    @Override
    protected Whole<?> readInternal(Class<? extends Whole<?>> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("expected nothing to be sent as CSV", input);
    }

    @Override
    protected void writeInternal(Whole<?> whole, HttpOutputMessage output) throws IOException {
        head(whole.moment(), output.getHeaders());
        CsvColumns columns = CsvColumns.of(whole.of());
        var writer = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(columns.names());
        whole.rows().forEach(row -> print(printer, columns, json.valueToTree(row)));
        printer.flush();
    }

    private static void head(Moment moment, HttpHeaders headers) {
        headers.set(AS_OF, moment.asOf().toString());
        headers.set(KNOWN_AT, moment.knownAt().toString());
        headers.set(POSITION, String.valueOf(moment.position()));
    }

    private static void print(CSVPrinter printer, CsvColumns columns, JsonNode row) {
        try {
            printer.printRecord(columns.cells(row));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
