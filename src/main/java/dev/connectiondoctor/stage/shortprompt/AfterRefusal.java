package dev.connectiondoctor.stage.shortprompt;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** What is tried after a prompt was refused, by empty prompts, which use no tokens. */
final class AfterRefusal {
    private static final Set<Integer> NO_ROUTE = Set.of(404, 405);
    /** By these a service says that it let the key pass and looked at the prompt. */
    private static final Set<Integer> NOTHING_IN_IT = Set.of(400, 422);

    private final ProbeContext context;
    private final Conversation conversation;
    private final LlmClient client;

    AfterRefusal(ProbeContext context, Conversation conversation, LlmClient client) {
        this.context = context;
        this.conversation = conversation;
        this.client = client;
    }

    List<Experiment> experiments(Outcome prompt) throws InterruptedException {
        List<Experiment> experiments = new ArrayList<>();
        if (NO_ROUTE.contains(prompt.status())) {
            experiments.add(routes(prompt.status()));
        }
        if (HeaderTrial.isRefusal(prompt) && !headersTried()) {
            LlmRequest knock = LlmRequest.knock(conversation.base(), conversation.dialect()).withKey(true);
            Outcome usual = client.send(knock, context.limits().answer());
            new HeaderTrial(context, client).of(Stage.SHORT_PROMPT, knock, usual, NOTHING_IN_IT)
                    .ifPresent(experiments::add);
        }
        return experiments;
    }

    /** Which routes for prompts there are. The key goes along: some services ask for it before they look at the path. */
    private Experiment routes(int status) throws InterruptedException {
        PromptRoutes routes = PromptRoutes.of(conversation.base(), conversation.dialect().protocol(), context, client,
                true);
        Map<String, Object> statuses = new LinkedHashMap<>(routes.statuses());
        String route = URI.create(conversation.dialect().promptUrl(conversation.base())).getPath();
        return new Experiment(PromptRoutes.EXPERIMENT, Stage.SHORT_PROMPT, Map.of("route", route, "status", status),
                statuses, routes.there().isEmpty() ? "none-there" : "others-there");
    }

    private boolean headersTried() {
        return context.seen().experiments().stream().anyMatch(made -> made.id().equals(HeaderTrial.ID));
    }
}
