package dev.throughline.query.review.series;

/**
 * What a metric came to.
 *
 * @param version of the definition that every one of its periods follows
 * @param periods how many days, weeks or months it was made from
 */
public record Value(int version, Exact exact, int periods) {}
