package dev.throughline.command.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.rules.Rule;
import dev.throughline.events.testing.Approved;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide to refusals is read off the source, so that no code is missing and no word is out of date. */
class RefusalsGuideTest {
    private static final List<Refusable> REFUSALS = Refusable.all();

    @Test
    void theGuideListsEveryCode() {
        Approved.spec("../guide/refusals.md", page());
    }

    @Test
    void everyRefusalSaysWhatWasExpectedAndWhatToDo() {
        assertThat(REFUSALS).allSatisfy(refusal -> {
            assertThat(refusal.code()).matches("[A-Za-z0-9<>…-]+(\\.[A-Za-z0-9<>…-]+)+");
            assertThat(refusal.detail()).isNotBlank();
            assertThat(refusal.hint()).isNotBlank();
            assertThat(refusal.answer() == 0 || refusal.answer() >= 400).isTrue();
        });
    }

    private static String page() {
        return """
                # Refusals

                Every code with which the command service refuses, as its source says it; `<…>` and … stand for what the
                request decides. A refusal answers with the status of its gravest violation and names all of them in `violations`,
                each with `code`, `rule`, `detail`, `hint` and `values`. Written by the build: `-Dapprove=true`.

                | Code | Status | Rule | What was expected | What to do |
                |---|---|---|---|---|
                """ + REFUSALS.stream().map(RefusalsGuideTest::row).distinct().collect(Collectors.joining("\n"));
    }

    private static String row(Refusable refusal) {
        String rule = refusal.rule() == null
                ? ""
                : String.valueOf(Rule.valueOf(refusal.rule()).number());
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(refusal.code(), refusal.answer(), rule, plain(refusal.detail()), plain(refusal.hint()));
    }

    private static String plain(String words) {
        return words.replaceAll("<[\\w…]+>", "…")
                .replace("|", "\\|")
                .replace("\n", " ")
                .strip();
    }
}
