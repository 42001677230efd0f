package dev.connectiondoctor.cli;

import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.report.Addressee;

/**
 * What is wanted of a report.
 *
 * @param letter to whom a letter is wanted in the report's place; null for none
 * @param redact what is taken out of it beside secrets
 * @param output the file; null for standard output
 */
record Wanted(Choices.Format format, @Nullable Addressee letter, Set<Kind> redact, @Nullable Path output) {

    static Syntax options(Syntax syntax) {
        return syntax.value("--format", "FORMAT")
                .value("--letter", "ADDRESSEE")
                .value("--redact", "KIND,...")
                .value("--output", "FILE")
                .value("--lang", "TAG");
    }

    static Wanted read(Given given, Console console) throws UsageError {
        String letter = given.value("--letter");
        Choices.Format format = letter == null
                ? Choices.format(given.value("--format", "text"))
                : Choices.Format.TEXT;
        return new Wanted(format, letter == null ? null : Choices.addressee(letter),
                Choices.kinds(given.value("--redact", "none")),
                OutputFile.checked("--output", given.value("--output"), format, console));
    }
}
