package dev.connectiondoctor.stage.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.LlmClient;
import dev.connectiondoctor.stage.http.LlmRequest;
import dev.connectiondoctor.stage.http.Outcome;
import dev.connectiondoctor.stage.models.ModelsEvidence.Variant;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.Providers;

/** Base URLs on the same origin that the user may have meant. They are tried without a key. */
final class BaseVariants {
    private static final int MOST = 8;
    private static final Pattern ROUTE = Pattern
            .compile("/(chat/completions|messages|responses|models|completions)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOUBLED = Pattern.compile("/v1/v1$");
    private static final Pattern VERSION = Pattern.compile("/v1$");

    private BaseVariants() {}

    /** Other paths than the one given, at most eight, likeliest first. */
    static List<String> paths(BaseUrl base, boolean versioned) {
        String bare = ROUTE.matcher(base.path()).replaceFirst("");
        Stream<String> near = Stream.of(bare, DOUBLED.matcher(bare).replaceFirst("/v1"),
                VERSION.matcher(bare).replaceFirst(""), DOUBLED.matcher(bare).replaceFirst(""),
                !versioned || VERSION.matcher(bare).find() ? bare : bare + "/v1");
        Stream<String> documented = Providers.known()
                .ofHost(String.valueOf(base.host()))
                .stream()
                .flatMap(provider -> provider.paths().stream());
        Stream<String> usual = versioned
                ? Stream.of("/v1", "/api/v1", "/openai/v1")
                : Stream.of("", "/api", "/anthropic");
        return Stream.of(near, documented, usual)
                .flatMap(paths -> paths)
                .filter(path -> !path.equals(base.path()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    static List<Variant> tried(BaseUrl base, Dialect dialect, LlmClient client, Limits limits)
            throws InterruptedException {
        List<SideBySide.Task<Variant>> tries = new ArrayList<>();
        for (String path : paths(base, dialect.protocol() != Protocol.ANTHROPIC)) {
            tries.add(() -> tried(base.withPath(path), client, dialect, limits));
        }
        return SideBySide.all(tries);
    }

    /** Whether an answer to a request for the list of models is an API's, be it a refusal. */
    static boolean isApi(Outcome outcome) {
        return outcome instanceof Outcome.Answered answered && isJson(answered)
                && Set.of(200, 401, 403).contains(answered.status());
    }

    private static Variant tried(BaseUrl base, LlmClient client, Dialect dialect, Limits limits)
            throws InterruptedException {
        Outcome outcome = client.send(LlmRequest.models(base, dialect, false), limits.answer());
        return new Variant(base.url(), outcome.status(), isApi(outcome));
    }

    private static boolean isJson(Outcome.Answered answered) {
        HttpAnswer answer = answered.answer();
        String start = answered.text().stripLeading();
        return !answer.isHtml() && (start.startsWith("{") || start.startsWith("["));
    }
}
