package dev.connectiondoctor.practice.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Request;

/** What all routes of one vendor have in common. */
public sealed interface Vendor permits Anthropic, OpenAi {

    /** The credential of a request; empty if it carries none in a place where this vendor looks. */
    Optional<String> credential(Request request);

    /** What else every request must have; empty if this one has it. */
    Optional<Answer.Page> objection(Request request);

    /** The list of models. */
    Object models(List<String> ids);

    /** The headers of every answer, a new request id among them. */
    Map<String, String> headers();

    Answer.Page trouble(Trouble trouble);

    Answer.Page malformed(String message);

    default Answer.Page json(Object body) {
        return Answer.Page.json(200, body).with(headers());
    }

    static String bearer(Request request) {
        String value = request.header("authorization");
        return value != null && value.startsWith("Bearer ") ? value.substring("Bearer ".length()).strip() : "";
    }
}
