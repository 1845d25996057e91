package dev.throughline.system;

/** How somebody looks at a page: by day or at night, on a desk or in a hand. */
enum Mode {
    LIGHT_WIDE("light", 1440, 800),
    DARK_WIDE("dark", 1440, 800),
    LIGHT_NARROW("light", 390, 844),
    DARK_NARROW("dark", 390, 844);

    private final String scheme;
    private final int width;
    private final int height;

    Mode(String scheme, int width, int height) {
        this.scheme = scheme;
        this.width = width;
        this.height = height;
    }

    String scheme() {
        return scheme;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
