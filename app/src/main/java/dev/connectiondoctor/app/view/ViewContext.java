package dev.connectiondoctor.app.view;

import dev.connectiondoctor.app.model.FileSaver;
import dev.connectiondoctor.app.model.LanguageChoice;
import dev.connectiondoctor.app.model.Personal;
import dev.connectiondoctor.app.model.Words;

/**
 * What every view may use.
 *
 * @param os {@code windows}, {@code macos} or {@code linux}: the system whose fixes are shown first
 * @param still nothing moves by itself, as some people ask of their system
 */
public record ViewContext(Words words, LanguageChoice languages, Desktop desktop, FileSaver saver, Personal personal,
        String os, boolean still) {}
