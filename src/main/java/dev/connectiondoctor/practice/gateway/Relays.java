package dev.connectiondoctor.practice.gateway;

import static dev.connectiondoctor.practice.http.Json.object;

import dev.connectiondoctor.practice.http.Answer;

/** What the programs that pass prompts on to providers say when they cannot. */
public final class Relays {
    private Relays() {}

    /** New API has no channel for a model. */
    public static Answer.Page newApiNoChannel(String model) {
        String id = Ids.hex("20260101", 24);
        String words = "No available channel for model " + model + " under group default (distributor) (request id: "
                + id + ")";
        return Answer.Page.json(503, OpenAi.error("new_api_error", "model_not_found", words))
                .with("X-Oneapi-Request-Id", id)
                .with("X-New-Api-Version", "v1.0.0");
    }

    /** LiteLLM has paused everybody who serves a model. */
    public static Answer.Page liteLlmNoDeployment(String model) {
        String words = "No deployments available for selected model, Try again in 60 seconds. Passed model=" + model
                + ". pre-call-checks=False, cooldown_list=[]";
        return Answer.Page.json(429, OpenAi.error("None", "429", words))
                .with("x-litellm-call-id", Ids.hex("", 32));
    }

    /** Sub2API was refused by its provider, and hides the 401 from its users. */
    public static Answer.Page sub2ApiKeyRefused() {
        return Answer.Page.json(502, object("type", "error", "error", Anthropic.error("upstream_error",
                "Upstream authentication failed, please contact administrator")));
    }
}
