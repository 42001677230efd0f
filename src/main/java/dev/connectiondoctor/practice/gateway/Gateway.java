package dev.connectiondoctor.practice.gateway;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.http.Json;
import dev.connectiondoctor.practice.http.Request;
import dev.connectiondoctor.target.Protocol;

import tools.jackson.databind.JsonNode;

/**
 * A sound service: its list of models and the prompts of the protocols that it speaks, behind {@code /v1}.
 *
 * @param key the only credential that it knows
 * @param models ids of its models, at least one
 * @param speeches the protocols that it speaks, at least one
 */
public record Gateway(String key, List<String> models, List<Speech> speeches) implements Handler {
    private static final String PREFIX = "/v1";
    private static final String MODELS = PREFIX + "/models";
    private static final Duration PACE = Duration.ofMillis(2);

    public static Gateway of(String key, List<String> models, Set<Protocol> protocols) {
        return new Gateway(key, models, protocols.stream().sorted().map(Speech::of).toList());
    }

    /** Whether this is a prompt for any protocol. */
    public static boolean isPrompt(Request request) {
        return request.isPost();
    }

    /** Whether this asks for the list of models. */
    public static boolean isModels(Request request) {
        return request.isGet() && request.path().equals(MODELS);
    }

    @Override
    public Answer answer(Request request) {
        if (isModels(request)) {
            Vendor vendor = vendorFor(request);
            return refusal(vendor, request).orElseGet(() -> vendor.json(vendor.models(models)));
        }
        return speechAt(request).map(speech -> prompt(speech, request)).orElseGet(() -> noSuchRoute(request));
    }

    private Optional<Speech> speechAt(Request request) {
        return speeches.stream()
                .filter(_ -> request.isPost())
                .filter(speech -> request.path().equals(PREFIX + speech.route()))
                .findFirst();
    }

    private Answer noSuchRoute(Request request) {
        return vendorFor(request).trouble(Trouble.NO_SUCH_ROUTE);
    }

    /** Routes that vendors share are answered in the words of the one whose headers the request carries. */
    private Vendor vendorFor(Request request) {
        boolean anthropic = request.header("anthropic-version") != null || request.header("x-api-key") != null;
        return speeches.stream()
                .map(Speech::vendor)
                .filter(vendor -> vendor instanceof Anthropic == anthropic)
                .findFirst()
                .orElseGet(() -> speeches.getFirst().vendor());
    }

    private Optional<Answer.Page> refusal(Vendor vendor, Request request) {
        Optional<String> credential = vendor.credential(request);
        if (credential.isEmpty()) {
            return Optional.of(vendor.trouble(Trouble.NO_KEY));
        }
        return credential.get().equals(key)
                ? vendor.objection(request)
                : Optional.of(vendor.trouble(Trouble.KEY_REJECTED));
    }

    private Answer prompt(Speech speech, Request request) {
        Vendor vendor = speech.vendor();
        Optional<Answer.Page> refusal = refusal(vendor, request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return Json.read(request.text())
                .map(prompt -> completion(speech, prompt))
                .orElseGet(() -> vendor.trouble(Trouble.MALFORMED));
    }

    private Answer completion(Speech speech, JsonNode prompt) {
        Vendor vendor = speech.vendor();
        Optional<String> flaw = speech.flaw(prompt);
        if (flaw.isPresent()) {
            return vendor.malformed(flaw.get());
        }
        if (!models.contains(prompt.path("model").asString(""))) {
            return vendor.trouble(Trouble.NO_SUCH_MODEL);
        }
        Completion completion = complete(speech, prompt);
        return prompt.path("stream").asBoolean(false)
                ? new Answer.Events(streamHeaders(vendor), speech.stream(completion), PACE, Answer.End.IN_ORDER)
                : vendor.json(speech.whole(completion));
    }

    private static Completion complete(Speech speech, JsonNode prompt) {
        String words = speech.words(prompt);
        int most = speech.maxTokens(prompt);
        List<String> pieces = PracticeModel.answer(words, most);
        return new Completion(speech.newId(), prompt.path("model").asString(""), pieces,
                PracticeModel.inputTokens(words), PracticeModel.outputTokens(pieces), PracticeModel.cut(words, most),
                prompt.path("stream_options").path("include_usage").asBoolean(false));
    }

    private static Map<String, String> streamHeaders(Vendor vendor) {
        Map<String, String> headers = new LinkedHashMap<>(vendor.headers());
        headers.put("Content-Type", "text/event-stream; charset=utf-8");
        headers.put("Cache-Control", "no-cache");
        return headers;
    }
}
