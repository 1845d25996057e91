package dev.throughline.query.verification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One verification under way: takes what its checks find, as much as somebody can read, and tells how far it is. */
public final class Course {
    /** Of each kind, so that a flood of one hides no other. */
    private static final int MOST = 100;

    private static final long BETWEEN_REPORTS = 500_000_000L;

    private final Consumer<Progress> telling;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Finding.Kind, Integer> told = new EnumMap<>(Finding.Kind.class);
    private final List<VerificationResult.Checked> checked = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String subject = "";
    private long more;
    private long done;
    private long expected;
    private long begun;
    private long reported;

    Course(Consumer<Progress> telling) {
        this.telling = telling;
    }

    void run(Check check) {
        subject = check.subject();
        done = 0;
        expected = 0;
        begun = System.nanoTime();
        reported = begun;
        check.run(this);
        tell();
        checked.add(new VerificationResult.Checked(subject, done));
    }

    /** So many things are to be checked. */
    public void expect(long things) {
        expected = things;
    }

    /** So many more were. */
    public void done(long things) {
        done += things;
        if (System.nanoTime() - reported >= BETWEEN_REPORTS) {
            tell();
        }
    }

    public void found(Finding.Kind kind, @Nullable String stream, String table, String row, String words) {
        if (told.merge(kind, 1, Integer::sum) <= MOST) {
            findings.add(new Finding(kind, stream, table, row, words));
        } else {
            more++;
        }
    }

    /** So many others were found, and are not told one by one. */
    void more(long others) {
        more += others;
    }

    /** Something that whoever reads the result should know, and that is not wrong. */
    public void note(String words) {
        notes.add(words);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    long more() {
        return more;
    }

    List<VerificationResult.Checked> checked() {
        return List.copyOf(checked);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private void tell() {
        reported = System.nanoTime();
        telling.accept(Progress.of(subject, done, Math.max(done, expected), reported - begun));
    }
}
