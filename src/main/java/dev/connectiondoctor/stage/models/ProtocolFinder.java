package dev.connectiondoctor.stage.models;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.PromptRoutes;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Protocol;

/** Finds out which protocol an endpoint speaks. */
final class ProtocolFinder {
    private static final Set<Integer> ABSENT = Set.of(0, 404, 405);

    /**
     * @param source {@code given}, {@code known-host}, {@code routes}, {@code key} (its prefix decided between routes)
     *            or {@code address}
     * @param routes status of an empty request to each route, by path; 0 if no answer came
     */
    record Found(Protocol protocol, String source, Map<String, Integer> routes) {
        /** Whether a route for prompts is known to be there. */
        boolean routeThere() {
            return routes.values().stream().anyMatch(status -> !ABSENT.contains(status));
        }

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
        PromptRoutes routes = PromptRoutes.behind(base(), context, client);
        return chosen(routes.there(), routes.statuses());
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
