package dev.throughline.query.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one view must answer. It may use the events and the JDK, and nothing of the service. */
interface View {
    /** The operation in the description of the service, the same as the GraphQL field. */
    String operation();

    /** One of the many things that can be asked, by chance; the moment comes on top. */
    Question question(Asked of);

    /** The same question when the moment is chosen, for views that ask for something before it. */
    default Question settled(Question asked, Asked of) {
        return asked;
    }

    /**
     * What must be answered: maps, lists, texts, numbers and whatever events are made of, as the answer names them. A list
     * is given whole, as its rows in order. {@link Tree#OPEN} stands for what is not said here; null for nothing there, and
     * {@link Tree#REFUSED} for what cannot be asked at that moment.
     */
    @Nullable
    Object answer(Question question, Past past);

    /** What differs between that and what was said; views of which more can be said than what they answer say it here. */
    default List<String> differences(Question question, Past past, @Nullable Object said) {
        return Tree.differences(answer(question, past), said);
    }

    /** Where in the answer that stands; a list is read page by page instead. */
    default String place() {
        return "report";
    }
}
