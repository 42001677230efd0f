package dev.connectiondoctor.target.found;

/**
 * A file with settings that could not be read.
 *
 * @param tool id of the program that it belongs to
 * @param file as it is shown, the home folder as {@code ~}
 * @param detail where in the file, for a broken one ({@code line 3, column 7}); else empty. Nothing of its content
 */
public record PassedOver(String tool, String file, Reason reason, String detail) {

    public enum Reason {
        BROKEN_SYNTAX, TOO_LARGE, NO_PERMISSION, NOT_A_FILE, LINK_LOOP, UNREADABLE
    }
}
