package dev.connectiondoctor.stage.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.target.AzureDeployment;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Protocol;

/** The routes for prompts of the three protocols, and how each answers an empty prompt, which uses no tokens. */
public final class PromptRoutes {
    /** The experiment in which a service that refused a prompt's route is asked for all of them. */
    public static final String EXPERIMENT = "prompt-routes";
    private static final List<Protocol> PROTOCOLS = List.of(Protocol.ANTHROPIC, Protocol.OPENAI_CHAT,
            Protocol.OPENAI_RESPONSES);
    private static final String VERSION = "/v1";

    private final Map<Protocol, BaseUrl> bases;
    private final Map<Protocol, Outcome> outcomes;

    private PromptRoutes(Map<Protocol, BaseUrl> bases, Map<Protocol, Outcome> outcomes) {
        this.bases = bases;
        this.outcomes = outcomes;
    }

    /** The routes exactly behind a base URL, as tools of each protocol would ask for them. */
    public static PromptRoutes behind(BaseUrl base, ProbeContext context, LlmClient client)
            throws InterruptedException {
        Map<Protocol, BaseUrl> bases = new LinkedHashMap<>();
        PROTOCOLS.forEach(protocol -> bases.put(protocol, base));
        return asked(bases, context, client, false);
    }

    /**
     * The routes of a service that is used in one protocol: those of the others are where their tools would look for
     * them, with or without the version in the base URL.
     *
     * @param withKey whether the key is to go along: some services look at it before they look at the path
     */
    public static PromptRoutes of(BaseUrl base, Protocol used, ProbeContext context, LlmClient client,
            boolean withKey) throws InterruptedException {
        Map<Protocol, BaseUrl> bases = new LinkedHashMap<>();
        PROTOCOLS.forEach(protocol -> bases.put(protocol, base(base, used, protocol)));
        return asked(bases, context, client, withKey);
    }

    private static BaseUrl base(BaseUrl base, Protocol used, Protocol wanted) {
        boolean versionless = used == Protocol.ANTHROPIC;
        if (versionless == (wanted == Protocol.ANTHROPIC) || AzureDeployment.of(base).isPresent()) {
            return base;
        }
        if (versionless) {
            return base.withPath(base.path() + VERSION);
        }
        return base.path().endsWith(VERSION)
                ? base.withPath(base.path().substring(0, base.path().length() - VERSION.length()))
                : base;
    }

    private static PromptRoutes asked(Map<Protocol, BaseUrl> bases, ProbeContext context, LlmClient client,
            boolean withKey) throws InterruptedException {
        List<SideBySide.Task<Outcome>> knocks = new ArrayList<>();
        bases.forEach((protocol, base) -> knocks.add(() -> client.send(
                LlmRequest.knock(base, Dialect.of(protocol)).withKey(withKey), context.limits().answer())));
        List<Outcome> answers = SideBySide.all(knocks);
        Map<Protocol, Outcome> outcomes = new LinkedHashMap<>();
        PROTOCOLS.forEach(protocol -> outcomes.put(protocol, answers.get(PROTOCOLS.indexOf(protocol))));
        return new PromptRoutes(bases, outcomes);
    }

    /** Status by path; 0 if no answer came. */
    public Map<String, Integer> statuses() {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        outcomes.forEach((protocol, outcome) -> statuses
                .put(URI.create(Dialect.of(protocol).promptUrl(bases.get(protocol))).getPath(), outcome.status()));
        return statuses;
    }

    /** The protocols whose routes are there. */
    public List<Protocol> there() {
        return PROTOCOLS.stream().filter(protocol -> isRoute(outcomes.get(protocol).answerOrNull())).toList();
    }

    /** A web page, a redirect and "not found" tell of no route. */
    private static boolean isRoute(@Nullable HttpAnswer answer) {
        return answer != null && answer.status() != 404 && answer.status() != 405 && !answer.isHtml()
                && !(answer.status() >= 300 && answer.status() < 400) && answer.status() < 500;
    }
}
