package dev.connectiondoctor.stage.shortprompt;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.HeaderTrial;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.stage.http.PromptRoutes;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.target.Protocol;

/**
 * What is tried after a prompt, to find out why it was refused or whether a tool's own prompts would be. Routes and
 * headers are tried by empty prompts, which use no tokens; the rest asks for one token each.
 */
final class Followup {
    private static final Set<Integer> NO_ROUTE = Set.of(404, 405);
    /** By these a service says that it let the key pass and looked at the prompt. */
    private static final Set<Integer> NOTHING_IN_IT = Set.of(400, 422);

    private final ProbeContext context;
    private final Conversation conversation;
    private final LlmClient client;
    private TokenUsage usage = TokenUsage.NONE;

    Followup(ProbeContext context, Conversation conversation, LlmClient client) {
        this.context = context;
        this.conversation = conversation;
        this.client = client;
    }

    /** What the prompts used. */
    TokenUsage usage() {
        return usage;
    }

    List<Experiment> experiments(Outcome prompt) throws InterruptedException {
        List<Experiment> experiments = new ArrayList<>();
        boolean route = true;
        if (NO_ROUTE.contains(prompt.status())) {
            PromptRoutes routes = PromptRoutes.of(conversation.base(), protocol(), context, client, true);
            experiments.add(experiment(routes, prompt.status()));
            route = routes.there().contains(protocol());
        }
        if (HeaderTrial.isRefusal(prompt) && !headersTried()) {
            LlmRequest knock = LlmRequest.knock(conversation.base(), conversation.dialect()).withKey(true);
            Outcome usual = client.send(knock, context.limits().answer());
            new HeaderTrial(context, client).of(Stage.SHORT_PROMPT, knock, usual, NOTHING_IN_IT)
                    .ifPresent(experiments::add);
        }
        OtherModel other = new OtherModel(context, conversation, client);
        RetryTrial retry = new RetryTrial(context, conversation, client);
        Optional<Experiment> again = retry.experiment(prompt);
        again.ifPresent(experiments::add);
        if (route && again.filter(RetryTrial::passed).isEmpty()) {
            other.experiment(prompt).ifPresent(experiments::add);
        }
        BetaTrial betas = new BetaTrial(context, conversation, client);
        betas.experiment(prompt).ifPresent(experiments::add);
        new SizeTrial(context, conversation, client).experiment(prompt).ifPresent(experiments::add);
        new ContentTrial(context, conversation, client).experiment().ifPresent(experiments::add);
        usage = other.usage().plus(betas.usage()).plus(retry.usage());
        return experiments;
    }

    /** Which routes for prompts there are. The key went along: some services ask for it before they look at the path. */
    private Experiment experiment(PromptRoutes routes, int status) {
        Map<String, Object> statuses = new LinkedHashMap<>(routes.statuses());
        String route = URI.create(conversation.dialect().promptUrl(conversation.base())).getPath();
        return new Experiment(PromptRoutes.EXPERIMENT, Stage.SHORT_PROMPT, Map.of("route", route, "status", status),
                statuses, outcome(routes));
    }

    private String outcome(PromptRoutes routes) {
        if (routes.there().contains(protocol())) {
            return "there";
        }
        return routes.there().isEmpty() ? "none-there" : "others-there";
    }

    private Protocol protocol() {
        return conversation.dialect().protocol();
    }

    private boolean headersTried() {
        return context.seen().experiments().stream().anyMatch(made -> made.id().equals(HeaderTrial.ID));
    }
}
