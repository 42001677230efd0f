package dev.connectiondoctor.report;

/**
 * A letter ready to be sent: plain text, nothing but facts.
 *
 * @param body lines of any length, for a mail program to wrap; ends in a line break
 */
public record Letter(String subject, String body) {

    /** Subject and body in one, as they are shown and printed. */
    public String whole(String subjectWord) {
        return subjectWord + ": " + subject + "\n\n" + body;
    }
}
