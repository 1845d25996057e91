package dev.throughline.query.paging;

import dev.throughline.query.moment.Moment;

/**
 * Which stretch of which list is asked for, at which moment.
 *
 * @param list the name of the list with its order
 */
public record Listing(String list, Span span, Moment moment) {
    String cursor(String row) {
        return Cursor.at(list, row, moment).text();
    }
}
