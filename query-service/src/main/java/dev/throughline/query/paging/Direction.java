package dev.throughline.query.paging;

/** Which end of a list comes first. */
public enum Direction {
    ASC,
    DESC
}
