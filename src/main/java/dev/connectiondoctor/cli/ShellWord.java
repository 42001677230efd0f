package dev.connectiondoctor.cli;

/** Writes a word so that a POSIX shell reads it back as it is. */
final class ShellWord {
    private ShellWord() {}

    static String of(String word) {
        return word.matches("[A-Za-z0-9_./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
