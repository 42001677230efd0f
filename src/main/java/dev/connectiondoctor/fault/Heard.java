package dev.connectiondoctor.fault;

import java.util.regex.Pattern;

import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;

/**
 * An answer of the service, and where in the report it is.
 *
 * @param path of the answer within its stage's evidence
 * @param streamed the answer was to be a stream, which is judged by its events and not by its body
 */
record Heard(Stage stage, String path, HttpAnswer answer, boolean streamed) {
    private static final Pattern EVENTS = Pattern.compile("\\s*(data|event|id|retry)?:");

    Meaning meaning() {
        return streamed && answer.isSuccess() ? Meaning.FINE : Meaning.of(answer);
    }

    /** A prompt that was really answered: a stream must be one. */
    boolean worked() {
        return fine() && (!streamed || isStream());
    }

    /** Whether events came: by what the answer says of itself, or by how it begins. */
    boolean isStream() {
        return answer.contentType().equals("text/event-stream") || EVENTS.matcher(answer.body()).lookingAt();
    }

    boolean fine() {
        return meaning() == Meaning.FINE;
    }

    /** Who wrote it: the recognised product, else the host itself. */
    String author(Subject subject) {
        Product product = Product.byId(answer.answeredBy());
        return product.role() == Product.Role.UNKNOWN ? subject.host() : product.name();
    }

    /** Who runs whatever wrote it. */
    Culprit owner(Subject subject) {
        return switch (role()) {
            case PROVIDER -> Culprit.PROVIDER;
            case GATEWAY -> Culprit.GATEWAY;
            case EDGE, SERVER, UNKNOWN -> subject.service();
            case FILTER -> subject.between();
        };
    }

    /** Where on the way whoever wrote it stands. */
    Product.Role role() {
        return Product.byId(answer.answeredBy()).role();
    }

    /** Whether a company's own proxy or filter wrote it. */
    boolean byFilter() {
        return role() == Product.Role.FILTER;
    }

    /** Whether it is a page of a filter, or of a firewall in front of the service: it says nothing about the account. */
    boolean byGuard() {
        boolean inFront = role() == Product.Role.EDGE || role() == Product.Role.SERVER;
        return byFilter() || inFront && (answer.isHtml() || answer.contentType().equals("text/plain"));
    }

    /** What it says, in its own words and without a stop at their end. */
    String said() {
        HttpAnswer.ApiError error = answer.error();
        String words = error == null || error.message().isBlank() ? Words.plain(answer.body()) : error.message();
        return words.isBlank() ? "HTTP " + answer.status() : words.replaceFirst("(?<!\\.)\\.\\s*$", "");
    }
}
