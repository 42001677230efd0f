package dev.connectiondoctor.app.model;

/**
 * A file that could not be opened as a report.
 *
 * @param file its name
 * @param key of the sentence that says why
 */
public record NotOpened(String file, String key) {}
