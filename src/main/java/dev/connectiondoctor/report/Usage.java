package dev.connectiondoctor.report;

/** What a check cost. */
public record Usage(int requests, long inputTokens, long outputTokens) {}
