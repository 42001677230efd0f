package dev.connectiondoctor.explain;

/**
 * An error text that was recognised.
 *
 * @param excerpt the line in which it came first, cut and with secrets masked
 * @param line number of that line, from 1
 * @param count number of lines in which it came
 */
public record Match(Explanation explanation, String excerpt, int line, int count) {}
