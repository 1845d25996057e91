package dev.throughline.query.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is read as they meant it, and can do nothing else. */
class MarkdownTest {
    /** Nothing but these tags, with nothing but these attributes. */
    private static final Pattern TAG =
            Pattern.compile("</?(p|h[3-6]|ul|ol|li|blockquote|em|strong|code|pre|hr|br)( start=\"\\d+\")?( /)?>"
                    + "|<a href=\"(http://|https://|mailto:)[^\"<>]*\" rel=\"noopener nofollow\">|</a>|<!-- -->");

    private static final int DEEP = 10_000;

    private final Markdown markdown = new Markdown();

    private String html(String text) {
        return markdown.html(text, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It **never** waits | <p>It <strong>never</strong> waits</p>",
                "- one\\n- *two* | <ul><li>one</li><li><em>two</em></li></ul>",
                "3. three | <ol start=\"3\"><li>three</li></ol>",
                "one line\\nand another | <p>one line<br />and another</p>",
                "# Why | <h3>Why</h3>",
                "##### Low | <h6>Low</h6>",
                "`a < b` | <p><code>a &lt; b</code></p>",
                "[here](https://a.example/b) | <p><a href=\"https://a.example/b\" rel=\"noopener nofollow\">here</a></p>",
                "![a chart](https://a.example/c.png) | <p><a href=\"https://a.example/c.png\" rel=\"noopener"
                        + " nofollow\">a chart</a></p>",
                "[![a chart](https://a.example/c.png)](https://b.example) | <p><a href=\"https://b.example\""
                        + " rel=\"noopener nofollow\">a chart</a></p>",
                "![](https://a.example/c.png) | <p><a href=\"https://a.example/c.png\" rel=\"noopener"
                        + " nofollow\">https://a.example/c.png</a></p>",
                "a <b onclick=\"x()\">bold</b> word | <p>a bold word</p>",
                "<div>\\nkept\\n</div> | <p>kept</p>"
            })
    void itIsReadAsItWasMeant(String text, String html) {
        assertThat(html(text.replace("\\n", "\n")).replace("\n", "")).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <script>alert(1)</script> b",
                "<script\nsrc=//evil.example>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](<java\tscript:alert(1)>)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](/bets/mine/decide)",
                "[x](https://a.example \"t\\\" onclick=\\\"alert(1)\")",
                "[x](https://a.example/\"onmouseover=\"alert(1))",
                "![x](javascript:alert(1))",
                "[x]: javascript:alert(1)\n[x]",
                "<javascript:alert(1)>",
                "<style>body { display: none }</style>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<svg><title><style><img src=x onerror=alert(1)></style></title></svg>",
                "<math><mtext></p><img src onerror=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<p style=\"position:fixed\" id=\"content\" class=\"alarm\">x</p>",
                "<form action=//evil.example><button>x</button></form>",
                "<!-- --!><img src=x onerror=alert(1)> -->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<?php x ?>\n\n<!DOCTYPE html>",
                "```html\n<script>alert(1)</script>\n```",
                "`<script>alert(1)</script>`",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "\u0000<\u0000script>\ud800",
                "${7*7} [[${x}]] {{7*7}} <th:block th:utext=\"x\"/>"
            })
    void itCanDoNothing(String hostile) {
        String left = TAG.matcher(html(hostile)).replaceAll("");

        assertThat(left).doesNotContain("<", ">", "\"");
    }

    @Test
    void headingsStayBelowThoseOfThePage() {
        assertThat(markdown.html("# a\n\n###### b", 5)).contains("<h6>a</h6>").contains("<h6>b</h6>");
    }

    /** As long as a section may be, and nested as deeply as that allows. */
    @Test
    void nestingCannotBreakIt() {
        for (String deep : new String[] {
            "> ".repeat(DEEP),
            "- ".repeat(DEEP) + "x",
            "*a ".repeat(DEEP) + "*".repeat(DEEP),
            "**a *b ".repeat(DEEP) + "*b** ".repeat(DEEP),
            "[".repeat(2 * DEEP),
            "![".repeat(DEEP) + "](x)".repeat(DEEP),
            "<a ".repeat(DEEP),
            "`".repeat(DEEP) + "x" + "`".repeat(DEEP)
        }) {
            assertThatCode(() -> html(deep)).doesNotThrowAnyException();
        }
    }
}
