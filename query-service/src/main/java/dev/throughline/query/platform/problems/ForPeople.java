package dev.throughline.query.platform.problems;

import org.jspecify.annotations.Nullable;

/**
 * A problem in words for somebody who opened a page.
 *
 * @param title what happened, in a few words
 * @param todo what to do about it; none where only the detail can say
 */
record ForPeople(String title, String detail, @Nullable String todo) {
    static final String SESSION_ENDED = "session.ended";
    static final String SIGN_IN_FAILED = "sign-in.failed";

    static ForPeople of(Problem problem) {
        return switch (problem.code()) {
            case SESSION_ENDED ->
                new ForPeople(
                        "You were signed out before this was sent",
                        "The page with this form belongs to a session that has ended. Nothing of the form was recorded.",
                        "Sign in, open the form again, and send it once more.");
            case SIGN_IN_FAILED ->
                new ForPeople(
                        "Signing in did not work",
                        "The login service did not vouch for you, or it took too long.",
                        "Try again. If it stays like this, tell whoever runs this service.");
            case "token.invalid" ->
                new ForPeople("You are not signed in", "This is shown to who is.", "Sign in first.");
            case "role.missing" ->
                new ForPeople(
                        "You may not open this",
                        "None of your roles opens this page, or does what you asked for.",
                        "Ask whoever gives out roles for one that does.");
            case Unexpected.CODE ->
                new ForPeople(
                        "Something went wrong on our side",
                        "This could not be answered. It was logged, and nothing that was recorded before is lost.",
                        "Try again later. If you sent a form, look whether it was recorded before you send it again.");
            case DatabaseAway.CODE ->
                new ForPeople(
                        "Back in a moment",
                        "The database does not answer just now. Nothing is lost.",
                        "Load this page again in a moment.");
            case "request.unsuitable" -> unsuitable(problem);
            default -> new ForPeople("This cannot be shown", problem.detail(), problem.hint());
        };
    }

    private static ForPeople unsuitable(Problem problem) {
        return switch (problem.status()) {
            case 404 ->
                new ForPeople(
                        "There is nothing at this address", "No page has this address.", "Check how it is written.");
            case 405 ->
                new ForPeople(
                        "This address is for sending a form", "It shows nothing by itself.", "Open the form itself.");
            default -> new ForPeople("This cannot be shown", problem.detail(), null);
        };
    }
}
