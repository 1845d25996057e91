package dev.throughline.local.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TemplateTest {

    @TempDir
    Path directory;

    @Test
    void eachLineIsWrittenForEachEntryAndTheMarkedOnesOnce() throws Exception {
        var template =
                Template.of(List.of("! {\"open\":\"it\"}", "", "{\"id\":\"${name|slug}\"}", "{\"b\":${size|json}}"));
        assertThat(written(template, "list.json", "[{\"name\":\"Cast\",\"size\":3},{\"name\":\"Wave\",\"size\":[1]}]"))
                .isEqualTo("""
                        {"open":"it"}
                        {"id":"cast"}
                        {"b":3}
                        {"id":"wave"}
                        {"b":[1]}
                        """);
    }

    @Test
    void aLineWhoseFieldIsMissingIsLeftOutAndCounted() throws Exception {
        var template = Template.of(List.of("{\"n\":\"${name}\"}", "{\"c\":\"${closed}\"}"));
        var list = """
                {"name":"a","closed":"2015-01-01"}
                {"name":"b"}
                {"name":"c","closed":" "}
                """;
        assertThat(written(template, "list.ndjson", list))
                .isEqualTo("{\"n\":\"a\"}\n{\"c\":\"2015-01-01\"}\n{\"n\":\"b\"}\n{\"n\":\"c\"}\n");
        assertThat(template.omissions()).containsExactly("Left out 2 lines of 3 entries: no closed.");
    }

    @Test
    void whateverAFieldHoldsTheLineStaysJson() throws Exception {
        var nasty = "quote \" backslash \\ \n line $1 ${name} \u0001 ü 🙂";
        var list = new JsonMapper().writeValueAsString(List.of(java.util.Map.of("name", nasty)));
        var line = written(Template.of(List.of("{\"n\":\"${name}\"}")), "list.json", list);
        assertThat(line.strip().lines()).hasSize(1);
        assertThat(new JsonMapper().readTree(line).get("n").asString()).isEqualTo(nasty);
    }

    @Test
    void aTextBecomesOneLine() throws Exception {
        var template = Template.of(List.of("\"${about|line}\""));
        assertThat(written(template, "list.json", "[{\"about\":\" two\\r\\n  lines \"}]"))
                .isEqualTo("\"two lines\"\n");
    }

    @Test
    void csvWorksTheSameWithQuotesAndAByteOrderMark() throws Exception {
        var template = Template.of(List.of("{\"n\":\"${name}\",\"c\":\"${closed}\"}"));
        assertThat(written(template, "list.CSV", "\uFEFFname,closed\r\n\"Cast, the \"\"first\"\"\",2024\r\nWave,\r\n"))
                .isEqualTo("{\"n\":\"Cast, the \\\"first\\\"\",\"c\":\"2024\"}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "VPN by Google One, vpn-by-google-one",
        "Google+, google-plus",
        "Café & Bar (β), cafe-and-bar",
        "--x--, x",
    })
    void aNameBecomesAnId(String name, String id) throws Exception {
        var list = new JsonMapper().writeValueAsString(List.of(java.util.Map.of("name", name)));
        assertThat(written(Template.of(List.of("${name|slug}")), "list.json", list))
                .isEqualTo(id + "\n");
    }

    @Test
    void aLongNameBecomesAnIdThatIsNotTooLong() throws Exception {
        var list = "[{\"name\":\"" + "long name ".repeat(20) + "\"}]";
        assertThat(written(Template.of(List.of("${name|slug}")), "list.json", list)
                        .strip())
                .hasSizeLessThanOrEqualTo(63)
                .matches("[a-z0-9][a-z0-9-]*[a-z0-9]");
    }

    @Test
    void anUnknownFormIsNamed() {
        assertThatThrownBy(() -> written(Template.of(List.of("${name|upper}")), "list.json", "[{\"name\":\"a\"}]"))
                .hasMessageContaining("Expected slug, line or json after ${name|, found upper");
    }

    private String written(Template template, String name, String list) throws IOException {
        var file = Files.writeString(directory.resolve(name), list);
        var out = new StringBuilder();
        template.writeOnce(out);
        try (var entries = Entries.of(file)) {
            while (entries.hasNext()) {
                template.write(entries.next(), out);
            }
        }
        return out.toString();
    }
}
