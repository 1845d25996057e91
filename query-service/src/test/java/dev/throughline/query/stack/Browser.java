package dev.throughline.query.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;

/** A browser without scripts, which is all that the pages need. */
public final class Browser implements AutoCloseable {
    private final String base;
    private final WebClient client = new WebClient(BrowserVersion.CHROME);

    Browser(String base) {
        this.base = base;
        client.getOptions().setJavaScriptEnabled(false);
        client.getOptions().setCssEnabled(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
    }

    public HtmlPage get(String path) {
        try {
            return client.getPage(base + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a request for a file is answered. */
    public int status(String path) {
        try {
            return client.getPage(base + path).getWebResponse().getStatusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    public String text(String path) {
        try {
            return client.getPage(base + path).getWebResponse().getContentAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of what a selector finds. */
    public static List<String> texts(HtmlPage page, String selector) {
        return page.querySelectorAll(selector).stream()
                .map(DomNode::asNormalizedText)
                .toList();
    }

    /** As when a session ended while a page stayed open. */
    public void forgetSession() {
        client.getCookieManager().clearCookies();
    }

    @Override
    public void close() {
        client.close();
    }
}
