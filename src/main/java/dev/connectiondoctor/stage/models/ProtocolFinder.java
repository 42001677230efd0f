package dev.connectiondoctor.stage.models;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.stage.http.SideBySide;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Protocol;

/** Finds out which protocol an endpoint speaks. */
final class ProtocolFinder {
    private static final List<Protocol> CANDIDATES = List.of(Protocol.ANTHROPIC, Protocol.OPENAI_CHAT,
            Protocol.OPENAI_RESPONSES);

    /**
     * @param source {@code given}, {@code known-host}, {@code routes}, {@code key} (its prefix decided between routes)
     *            or {@code address}
     * @param routes status of an empty request to each route, by path; 0 if no answer came
     */
    record Found(Protocol protocol, String source, Map<String, Integer> routes) {
        Dialect dialect() {
            return Dialect.of(protocol);
        }
    }

    private final ProbeContext context;
    private final LlmClient client;

    ProtocolFinder(ProbeContext context, LlmClient client) {
        this.context = context;
        this.client = client;
    }

    Found find() throws InterruptedException {
        Protocol asked = context.endpoint().protocol();
        if (asked != Protocol.AUTO) {
            return new Found(asked, "given", Map.of());
        }
        Optional<Protocol> known = Conversation.byHost(base());
        return known.isPresent() ? new Found(known.get(), "known-host", Map.of()) : byRoutes();
    }

    private Found byRoutes() throws InterruptedException {
        List<Callable<Outcome>> knocks = new ArrayList<>();
        for (Protocol candidate : CANDIDATES) {
            LlmRequest knock = LlmRequest.knock(base(), Dialect.of(candidate));
            knocks.add(() -> client.send(knock, context.limits().answer()));
        }
        List<Outcome> answers = SideBySide.run(knocks);
        Map<String, Integer> routes = new LinkedHashMap<>();
        List<Protocol> there = new ArrayList<>();
        for (int i = 0; i < CANDIDATES.size(); i++) {
            Protocol candidate = CANDIDATES.get(i);
            routes.put(URI.create(Dialect.of(candidate).promptUrl(base())).getPath(), answers.get(i).status());
            if (isRoute(answers.get(i).answerOrNull())) {
                there.add(candidate);
            }
        }
        return chosen(there, routes);
    }

    /** A web page, a redirect and "not found" tell of no route. */
    private static boolean isRoute(@Nullable HttpAnswer answer) {
        return answer != null && answer.status() != 404 && answer.status() != 405 && !answer.isHtml()
                && !(answer.status() >= 300 && answer.status() < 400) && answer.status() < 500;
    }

    private Found chosen(List<Protocol> there, Map<String, Integer> routes) {
        boolean anthropic = there.contains(Protocol.ANTHROPIC);
        boolean openAi = there.contains(Protocol.OPENAI_CHAT) || there.contains(Protocol.OPENAI_RESPONSES);
        if (anthropic != openAi) {
            return new Found(there.getFirst(), "routes", routes);
        }
        if (keyIsAnthropics()) {
            return new Found(Protocol.ANTHROPIC, "key", routes);
        }
        Protocol guess = anthropic && !base().path().endsWith("/v1")
                ? Protocol.ANTHROPIC
                : Conversation.byAddress(base());
        return new Found(guess, "address", routes);
    }

    private boolean keyIsAnthropics() {
        ApiKey key = context.endpoint().key();
        return key != null && key.prefix().startsWith("sk-ant-");
    }

    private BaseUrl base() {
        return context.endpoint().base();
    }
}
