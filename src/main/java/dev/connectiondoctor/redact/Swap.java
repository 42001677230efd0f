package dev.connectiondoctor.redact;

/**
 * One text and what stands for it.
 *
 * @param after the pseudonym
 * @param count how often it occurs in the report
 */
public record Swap(Kind kind, String before, String after, int count) {}
