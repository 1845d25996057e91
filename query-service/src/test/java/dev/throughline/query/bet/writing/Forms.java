package dev.throughline.query.bet.writing;

import dev.throughline.query.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import tools.jackson.databind.JsonNode;

/** The form of a page, as somebody fills it in and sends it, and the bets that there are to write about. */
final class Forms {
    private Forms() {}

    static List<JsonNode> bets(Stack stack) {
        return stack.as("viewer", "*")
                .get("/v1/roadmap?includeFinal=true&first=200")
                .json()
                .get("edges")
                .valueStream()
                .map(edge -> stack.as("viewer", "*")
                        .get("/v1/bets/" + edge.at("/node/bet").asString())
                        .json()
                        .get("bet"))
                .toList();
    }

    static boolean isFinal(JsonNode bet) {
        return List.of("KILLED", "GRADUATED", "WITHDRAWN")
                .contains(bet.get("stage").asString());
    }

    static String id(JsonNode bet) {
        return bet.get("id").asString();
    }

    static HtmlForm form(HtmlPage page) {
        return (HtmlForm) page.querySelector("main form[method=post]");
    }

    static HtmlPage send(HtmlForm form) {
        try {
            return ((HtmlButton) form.querySelector("button.primary")).click();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> codes(HtmlPage page, String within) {
        return page.querySelectorAll(within + " [data-code]").stream()
                .map(each -> each.getAttributes().getNamedItem("data-code").getNodeValue())
                .toList();
    }
}
