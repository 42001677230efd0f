package dev.connectiondoctor.kept.history;

/**
 * How much is kept.
 *
 * @param runs most runs
 * @param bytes most bytes of all runs
 * @param runBytes most bytes of one run; a larger one is not kept
 */
record Bounds(int runs, long bytes, int runBytes) {
    static final Bounds STANDARD = new Bounds(500, 64L << 20, 8 << 20);
}
