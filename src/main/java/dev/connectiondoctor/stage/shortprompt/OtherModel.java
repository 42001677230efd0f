package dev.connectiondoctor.stage.shortprompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.Conversation;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.target.Prompt;

/** Does another model of the list answer, where the one in the settings does not? It is asked for one token. */
final class OtherModel {
    static final String ID = "other-model";
    /** After these the cause may be the model. A rate limit is not asked again, a time-out not waited for again. */
    private static final Set<Integer> MAY_BE_THE_MODEL = Set.of(400, 403, 404, 422, 500, 502, 503, 529);
    private static final int LONGEST = 200;

    private final ProbeContext context;
    private final Conversation conversation;
    private final LlmClient client;
    private TokenUsage usage = TokenUsage.NONE;

    OtherModel(ProbeContext context, Conversation conversation, LlmClient client) {
        this.context = context;
        this.conversation = conversation;
        this.client = client;
    }

    /** What its prompt used. */
    TokenUsage usage() {
        return usage;
    }

    /** The trial, if there is a reason for it and another model. */
    Optional<Experiment> experiment(Outcome refused) throws InterruptedException {
        Optional<String> other = mayBeTheModel(refused) ? candidate() : Optional.empty();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        LlmRequest request = LlmRequest.prompt(conversation.base(), conversation.dialect(),
                Prompt.brief(other.get(), 1).withTokenLimitName(Conversation.tokenLimitName(context)));
        Outcome outcome = client.send(request, context.limits().answer());
        usage = Asked.usage(conversation.dialect(), outcome);
        return Optional.of(new Experiment(ID, Stage.SHORT_PROMPT,
                Map.of("model", shown(conversation.model()), "status", refused.status()),
                Map.of("model", shown(other.get()), "status", outcome.status()),
                Asked.works(outcome) ? "answers" : "refused-too"));
    }

    /** A page that forbids comes from a guard in front of the service, which knows no models. */
    private static boolean mayBeTheModel(Outcome refused) {
        return refused instanceof Outcome.Answered answered && MAY_BE_THE_MODEL.contains(answered.status())
                && !(answered.status() == 403 && answered.answer().isHtml());
    }

    /** The one whose name is nearest, or else the cheapest. */
    private Optional<String> candidate() {
        ModelsEvidence models = context.seen().models().orElse(null);
        if (models == null) {
            return Optional.empty();
        }
        List<String> others = models.models().stream().filter(id -> !id.equals(conversation.model())).toList();
        return Stream.concat(models.nearest().stream(), Conversation.cheapest(others).stream()).findFirst();
    }

    private String shown(String model) {
        return context.scrubber().scrub(model, LONGEST);
    }
}
