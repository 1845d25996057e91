package dev.throughline.query.platform.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What people wrote in Markdown, as HTML that can do nothing but be read. Its headings stay below those of the page, tags
 * are left out, an image is a link to it, and links lead to the web or to somebody's mail. What comes out passes a list of
 * what is allowed, so that a mistake here shows too little and never too much.
 */
public final class Markdown {
    /** How deeply anything nests; what is written to nest deeper stays as it was typed. */
    private static final int DEPTH = 50;

    private static final int LOWEST_HEADING = 6;
    private static final Pattern TAG = Pattern.compile("<[/!?a-zA-Z][^<>]*+>?");
    private static final Pattern LEADS_ELSEWHERE = Pattern.compile("(?i)(https?://|mailto:).*");

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(DEPTH).maxInlineNesting(DEPTH).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br>\n").build();
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote")
            .allowElements("em", "strong", "code", "pre", "a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching(LEADS_ELSEWHERE)
            .onElements("a")
            .requireRelsOnLinks("noopener", "nofollow")
            .toFactory();

    /** @param below the level of the heading that it stands under, from 1 to 5 */
    public String html(String markdown, int below) {
        Node document = PARSER.parse(markdown);
        document.accept(new Tamed(below));
        return ALLOWED.sanitize(RENDERER.render(document));
    }

    /** Changes what was read before it is written. */
    private static final class Tamed extends AbstractVisitor {
        private final int below;

        Tamed(int below) {
            this.below = below;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + below));
            visitChildren(heading);
        }

        /** A link cannot stand in a link, so that an image there is its text only. */
        @Override
        public void visit(Image image) {
            visitChildren(image);
            if (image.getFirstChild() == null) {
                image.appendChild(new Text(image.getDestination()));
            }
            if (isInLink(image)) {
                children(image).forEach(image::insertBefore);
                image.unlink();
            } else {
                replace(image, new Link(image.getDestination(), image.getTitle()), children(image));
            }
        }

        @Override
        public void visit(HtmlInline tag) {
            tag.unlink();
        }

        @Override
        public void visit(HtmlBlock block) {
            var paragraph = new Paragraph();
            String left = TAG.matcher(block.getLiteral()).replaceAll(" ").strip();
            replace(block, paragraph, left.isEmpty() ? List.of() : List.of(new Text(left)));
        }

        private static boolean isInLink(Node node) {
            Node around = node.getParent();
            while (around != null && !(around instanceof Link)) {
                around = around.getParent();
            }
            return around != null;
        }

        private static List<Node> children(Node of) {
            List<Node> children = new ArrayList<>();
            for (Node child = of.getFirstChild(); child != null; child = child.getNext()) {
                children.add(child);
            }
            return children;
        }

        private static void replace(Node old, Node with, List<? extends Node> children) {
            children.forEach(with::appendChild);
            old.insertBefore(with);
            old.unlink();
        }
    }
}
