package dev.connectiondoctor.report;

import java.util.List;
import java.util.stream.Stream;

/** What else is to be known of a report: what is judged otherwise since it was saved, and what was replaced in it. */
public final class ReportNotes {
    private final RejudgedWords rejudged;
    private final RedactedWords redacted;

    public ReportNotes(Wording words) {
        rejudged = new RejudgedWords(words);
        redacted = new RedactedWords(words);
    }

    /** One sentence for each thing. */
    public List<String> sentences(Report report) {
        return Stream.concat(rejudged.sentences(report).stream(), redacted.sentence(report).stream()).toList();
    }
}
