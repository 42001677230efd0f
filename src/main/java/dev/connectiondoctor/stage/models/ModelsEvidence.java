package dev.connectiondoctor.stage.models;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.http.HttpAnswer;

/**
 * The list of models, which also shows whether the key is known and the address is an API's.
 *
 * @param status HTTP status
 * @param models ids in the order of the answer, at most 2,000
 * @param requestId the id that support asks for
 * @param protocol the protocol in force, asked for or found out
 * @param protocolSource {@code given}, {@code known-host}, {@code routes} or {@code address}
 * @param routes status of an empty, unauthenticated request to each route that was tried, by path
 * @param listed whether the answer had the shape of a model list
 * @param modelFound whether the model in the settings is in the list; null if none is set or nothing was listed
 * @param nearest ids in the list that are nearest to the model in the settings
 * @param answer the answer in full; null if none came
 * @param variants other base URLs on the same host that were tried without a key
 * @param whole whether the list is all that there is, so that a model that is not in it is not there; null if nothing
 *            was listed
 */
public record ModelsEvidence(int status, List<String> models, @Nullable String requestId, String protocol,
        String protocolSource, Map<String, Integer> routes, boolean listed, @Nullable Boolean modelFound,
        List<String> nearest, @Nullable HttpAnswer answer, List<Variant> variants,
        @Nullable Boolean whole) implements Evidence {
    /** A list of which it is not known whether it goes on. */
    public ModelsEvidence(int status, List<String> models, @Nullable String requestId, String protocol,
            String protocolSource, Map<String, Integer> routes, boolean listed, @Nullable Boolean modelFound,
            List<String> nearest, @Nullable HttpAnswer answer, List<Variant> variants) {
        this(status, models, requestId, protocol, protocolSource, routes, listed, modelFound, nearest, answer,
                variants, null);
    }

    /**
     * @param baseUrl the base URL tried
     * @param status HTTP status of its list of models; 0 if no answer came
     * @param api whether the answer was an API's (JSON), not a web page
     */
    public record Variant(String baseUrl, int status, boolean api) {}
}
