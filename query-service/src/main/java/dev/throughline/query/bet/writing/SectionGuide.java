package dev.throughline.query.bet.writing;

import dev.throughline.events.bet.Section;
import java.util.Arrays;
import java.util.List;

/** A section of the PR/FAQ, and what belongs into it. */
record SectionGuide(Section section, String asks) {
    static final List<SectionGuide> ALL = Arrays.stream(Section.values())
            .map(section -> new SectionGuide(section, asks(section)))
            .toList();

    private static String asks(Section section) {
        return switch (section) {
            case HEADING -> "The product by a name that customers understand.";
            case SUBHEADING -> "In one sentence: who it is for, and what they get.";
            case SUMMARY -> "Place, outlet, proposed launch date, product and benefit.";
            case PROBLEM -> "What hurts them, as they see it.";
            case SOLUTION -> "How the product takes that away.";
            case QUOTES -> "Somebody of ours, and a customer, in their own words.";
            case GETTING_STARTED -> "How easily one begins.";
            case PRICE -> "What does it cost?";
            case HOW_IT_WORKS -> "How does it work?";
            case SUPPORT -> "Who helps when it does not?";
            case WHERE_TO_GET_IT -> "Where does one get it?";
            case CUSTOMER_NEED -> "How many have this need, and how do we know?";
            case ECONOMICS -> "What does one unit cost and bring, and when does it pay?";
            case DEPENDENCIES -> "What do we need from others?";
            case FEASIBILITY -> "Can we build it, and what is the hardest part?";
            case WHAT_COULD_KILL_THIS -> "Why might it fail?";
            case ALTERNATIVES_REJECTED -> "What else was on the table, and why not?";
        };
    }
}
