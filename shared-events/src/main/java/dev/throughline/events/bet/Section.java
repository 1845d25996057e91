package dev.throughline.events.bet;

/** The sections of a PR/FAQ, in the order of the document. Those up to GETTING_STARTED are the press release. */
public enum Section {
    /** A name customers understand. */
    HEADING,
    /** One sentence: customer and benefit. */
    SUBHEADING,
    /** Place, outlet, proposed launch date, product, benefit. */
    SUMMARY,
    /** The customer's view. */
    PROBLEM,
    SOLUTION,
    QUOTES,
    GETTING_STARTED,
    /** External: what it costs. */
    PRICE,
    /** External. */
    HOW_IT_WORKS,
    /** External. */
    SUPPORT,
    /** External. */
    WHERE_TO_GET_IT,
    /** Internal: customer need and market size. */
    CUSTOMER_NEED,
    /** Internal. */
    ECONOMICS,
    /** Internal. */
    DEPENDENCIES,
    /** Internal. */
    FEASIBILITY,
    /** Internal. */
    WHAT_COULD_KILL_THIS,
    /** Internal. */
    ALTERNATIVES_REJECTED;

    /** Whether it belongs to the press release; the others are the FAQ. */
    public boolean isPressRelease() {
        return compareTo(GETTING_STARTED) <= 0;
    }
}
