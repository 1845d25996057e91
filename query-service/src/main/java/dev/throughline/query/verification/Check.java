package dev.throughline.query.verification;

/** One way to hold what is stored against the events; runs inside one snapshot, and leaves everything as it was. */
public interface Check {

    /** What is checked: "rows", "closed decks". */
    String subject();

    void run(Course course);
}
