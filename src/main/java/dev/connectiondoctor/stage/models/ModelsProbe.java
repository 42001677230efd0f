package dev.connectiondoctor.stage.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Experiment;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Progress;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HeaderTrial;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.HttpVersionTrial;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.stage.http.StatusFailure;
import dev.connectiondoctor.stage.models.ModelsEvidence.Variant;
import dev.connectiondoctor.target.AzureDeployment;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.ModelList;

/** Asks for the list of models, after finding out how the service is spoken to. */
public final class ModelsProbe implements Probe<ModelsEvidence> {
    private static final int LONGEST_ID = 200;

    public ModelsProbe() {}

    @Override
    public Stage stage() {
        return Stage.MODELS;
    }

    @Override
    public Collected<ModelsEvidence> collect(ProbeContext context) throws InterruptedException {
        LlmClient usual = new LlmClient(context);
        BaseUrl base = context.endpoint().base();
        ProtocolFinder.Found found = new ProtocolFinder(context, usual).find();
        LlmRequest request = LlmRequest.models(base, found.dialect(), true);
        HttpVersionTrial first = HttpVersionTrial.of(context, usual, request,
                usual.send(request, context.limits().answer()));
        Outcome outcome = first.outcome();
        LlmClient client = first.client();
        Elsewhere elsewhere = Elsewhere.NOWHERE;
        List<Experiment> experiments = new ArrayList<>(first.experiment().stream().toList());
        new HeaderTrial(context, client).of(Stage.MODELS, request, outcome, Set.of(200)).ifPresent(experiments::add);
        if (isElsewhere(outcome)) {
            context.progress().accept(Progress.of("variants"));
            elsewhere = Elsewhere.of(context, client, found);
            experiments.addAll(experiments(base, outcome, elsewhere.variants()));
        } else if (experiments.stream().anyMatch(made -> made.outcome().equals(HeaderTrial.ACCEPTED))) {
            elsewhere = Elsewhere.routes(context, client, found);
        }
        return new Collected<>(evidence(context, found, outcome, elsewhere), failure(outcome), experiments,
                client.requests());
    }

    /** An answer, but not of an API, or not from this path. A server in trouble says nothing about addresses. */
    private static boolean isElsewhere(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered && answered.status() < 500
                && (answered.status() == 404 || answered.status() == 405 || answered.answer().isHtml()
                        || answered.status() < 400 && !BaseVariants.isApi(outcome));
    }

    private static @Nullable Failure failure(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Lost lost -> lost.failure();
            case Outcome.Answered answered ->
                answered.answer().isSuccess() ? null : StatusFailure.of(answered.answer());
        };
    }

    private static ModelsEvidence evidence(ProbeContext context, ProtocolFinder.Found found, Outcome outcome,
            Elsewhere elsewhere) {
        Scrubber scrubber = context.scrubber();
        ModelList list = outcome instanceof Outcome.Answered answered && answered.answer().isSuccess()
                ? found.dialect().models(answered.text())
                : ModelList.NONE;
        List<String> ids = list.ids().stream().map(id -> scrubber.scrub(id, LONGEST_ID)).toList();
        HttpAnswer answer = outcome.answerOrNull();
        String model = context.endpoint().model();
        boolean byAddress = AzureDeployment.of(context.endpoint().base()).isPresent();
        Boolean there = model == null || model.isBlank() || byAddress ? null : isThere(list, model.strip());
        boolean missing = model != null && Boolean.FALSE.equals(there);
        return new ModelsEvidence(outcome.status(), ids, answer == null ? null : answer.requestId(),
                found.protocol().id(), found.source(), elsewhere.routesWith(found.routes()), list.listed(), there,
                missing ? NearestModels.of(ids, model.strip()) : List.of(), answer, elsewhere.variants(),
                list.listed() ? Boolean.valueOf(!list.more()) : null);
    }

    /** A list that goes on elsewhere does not tell what it does not have, nor does one of models without addresses. */
    private static @Nullable Boolean isThere(ModelList list, String model) {
        boolean has = NearestModels.has(list.ids(), model);
        return !list.listed() || !has && list.more() ? null : Boolean.valueOf(has);
    }

    private static List<Experiment> experiments(BaseUrl base, Outcome outcome, List<Variant> variants) {
        return variants.stream()
                .filter(Variant::api)
                .findFirst()
                .map(variant -> List.of(new Experiment("base-url-variant", Stage.MODELS,
                        Map.of("baseUrl", base.url(), "status", outcome.status(), "api", BaseVariants.isApi(outcome)),
                        Map.of("baseUrl", variant.baseUrl(), "status", variant.status(), "api", true),
                        "answers-as-api")))
                .orElse(List.of());
    }
}
