package dev.connectiondoctor.proof;

import java.util.List;
import java.util.Map;

import dev.connectiondoctor.target.BaseUrl;

/** The one thing in which a trial differs from the check before it. It is made for the trial alone. */
sealed interface Change {
    /** Nothing: the fix lies outside, and the experiment that proved it is made again. */
    record Nothing() implements Change {}

    /** Another address of the same host. */
    record Address(BaseUrl base) implements Change {}

    record Model(String id) implements Change {}

    /** A way through another proxy, as these variables would lead programs. */
    record Proxy(String url, Map<String, String> variables) implements Change {}

    /** The way past every proxy, with these variables set; one that is blank counts as not set. */
    record NoProxy(Map<String, String> variables) implements Change {}

    /** A program follows these variables. */
    record Variables(String program, Map<String, String> variables) implements Change {}

    /**
     * A program is given one more certificate.
     *
     * @param program its id
     * @param variables those that name the file with it
     */
    record Certificate(String program, String pem, List<String> variables) implements Change {}
}
