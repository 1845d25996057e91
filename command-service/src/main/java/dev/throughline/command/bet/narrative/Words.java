package dev.throughline.command.bet.narrative;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts the words of Markdown as a reader of the page counts them: what stands between spaces and has a letter or digit.
 * Marks ({@code #}, {@code *}, {@code |}), the numbers of lists, the targets and titles of links, link definitions, tags
 * and comments are not read and not counted; {@code one-tap} is one word and {@code 10 %} is one. Scripts that put no
 * spaces between words count one per character, as word processors do.
 */
public final class Words {
    private static final Pattern LINK_DEFINITION = Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]+\\]:.*$");
    private static final Pattern LINK_TARGET =
            Pattern.compile("\\]\\([^()\\s]*+(?:\\s++(?:\"[^\"]*+\"|'[^']*+'))?\\s*+\\)");
    /** Tags and comments; an address in angle brackets is read. */
    private static final Pattern TAG = Pattern.compile("<(?![a-zA-Z][a-zA-Z0-9+.-]*+:)[/!a-zA-Z][^<>]*+>");

    private static final Pattern LIST_NUMBER = Pattern.compile("(?m)^[ \\t>]*+[0-9]{1,9}[.)](?=\\s|$)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private Words() {}

    public static int in(String markdown) {
        String read = markdown;
        for (Pattern unread : new Pattern[] {LINK_DEFINITION, TAG, LIST_NUMBER}) {
            read = unread.matcher(read).replaceAll(" ");
        }
        // Without a space in its place: what follows a link closely belongs to its last word.
        return SPACE.splitAsStream(LINK_TARGET.matcher(read).replaceAll("]"))
                .mapToInt(Words::inOneRun)
                .sum();
    }

    /** Over all texts. */
    public static int in(Stream<String> markdowns) {
        return markdowns.mapToInt(Words::in).sum();
    }

    private static int inOneRun(String run) {
        long characters = run.codePoints().filter(Words::isWord).count();
        boolean spelled = run.codePoints().anyMatch(c -> Character.isLetterOrDigit(c) && !isWord(c));
        return Math.toIntExact(characters) + (spelled ? 1 : 0);
    }

    private static boolean isWord(int character) {
        return Character.isLetter(character) && WITHOUT_SPACES.contains(UnicodeScript.of(character));
    }
}
