package dev.connectiondoctor.practice.gateway;

import static dev.connectiondoctor.practice.http.Json.object;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.http.Request;

/**
 * The ways of Azure OpenAI's older API in front of a sound service: each model under a path of its own, the API's
 * version in every query, and the key in a header of Azure's own.
 *
 * @param service answers what is passed on
 */
public record AzureFront(Handler service) implements Handler {
    private static final String ROOT = "/openai";
    private static final String DEPLOYMENTS = ROOT + "/deployments/";

    @Override
    public Answer answer(Request request) throws InterruptedException {
        String route = route(request.path());
        if (route == null || !request.target().contains("?api-version=")) {
            return error(404, "404", "Resource not found");
        }
        String key = request.header("api-key");
        return key == null
                ? error(401, "401", "Access denied due to invalid subscription key or wrong API endpoint. Make sure to "
                        + "provide a valid key for an active subscription and use a correct regional API endpoint for "
                        + "your resource.")
                : service.answer(passedOn(request, route, key));
    }

    /** The route behind the version's prefix of the service; null for paths that lead nowhere. */
    private static @Nullable String route(String path) {
        if (path.startsWith(DEPLOYMENTS)) {
            int name = path.indexOf('/', DEPLOYMENTS.length());
            return name < 0 ? null : path.substring(name);
        }
        return path.equals(ROOT + "/models") ? "/models" : null;
    }

    private static Request passedOn(Request request, String route, String key) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.put("authorization", "Bearer " + key);
        return new Request(request.method(), "/v1" + route, request.version(), headers, request.body());
    }

    private static Answer error(int status, String code, String message) {
        return Answer.Page.json(status, object("error", object("code", code, "message", message)))
                .with("apim-request-id", Ids.hex("", 32));
    }
}
