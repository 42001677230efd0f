package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.http.HttpAnswer;

/** Fixes that several findings offer. */
final class Fixes {
    private static final int SHOWN_IDS = 4;

    private Fixes() {}

    /** A fix of words only. */
    static Fix words(String id, String... keys) {
        return Fix.of(id, Stream.of(keys).map(Step.Text::new).toArray(Step[]::new));
    }

    /** For whoever runs the company's network: what to let through. */
    static Fix allowHost(Subject subject) {
        return Fix.of("allow-host", new Step.Text("ask"), new Step.Setting("host", subject.host()),
                new Step.Setting("port", String.valueOf(subject.port()))).forAudience(Fix.Audience.IT);
    }

    /** For whoever runs the service: what happened, with the id under which they find it. */
    static Fix tellOperator(@Nullable HttpAnswer answer) {
        Stream<Step> ids = answer == null ? Stream.empty() : ids(answer);
        return Fix.of("tell-operator", Stream.concat(Stream.of(new Step.Text("send")), ids).toArray(Step[]::new));
    }

    /** When it was, and the ids of the request under the names by which they were given. */
    private static Stream<Step> ids(HttpAnswer answer) {
        Stream<Step> time = Stream.ofNullable(answer.support().at()).map(at -> new Step.Setting("time", at.toString()));
        Stream<Step> named = answer.support()
                .requestIds()
                .entrySet()
                .stream()
                .limit(SHOWN_IDS)
                .map(id -> new Step.Setting(id.getKey().equals("body") ? "request-id" : id.getKey(), id.getValue()));
        String first = answer.requestId();
        boolean alone = first != null && answer.support().requestIds().isEmpty();
        return Stream.concat(time, alone ? Stream.of(new Step.Setting("request-id", first)) : named);
    }

    /** The same base URL, encrypted. */
    static Fix useHttps(String plain) {
        return Fix.of("use-https", new Step.Text("change"),
                new Step.Setting("base-url", plain.replaceFirst("^http:", "https:")));
    }

    static Fix otherNetwork() {
        return words("other-network", "try");
    }

    static Fix lowerMtu() {
        return words("lower-mtu", "try").forAudience(Fix.Audience.DEVELOPER);
    }

    static Fix waitAndRetry() {
        return words("wait-and-retry", "wait", "backoff");
    }

    /** Ways around HTTP/2 where HTTP/1.1 works. */
    static List<Fix> http1(Subject subject) {
        return List.of(words("repair-http2", "ask").forAudience(Fix.Audience.IT),
                Fix.of("http1-cursor", new Step.Text("set"), new Step.Setting("cursor.general.disableHttp2", "true"))
                        .forTool("cursor"),
                Fix.of("http1-curl", new Step.Command("curl --http1.1 " + subject.url())).forTool("curl"));
    }

    /** The base URL to use instead, for any tool and for those whose variable is known. */
    static List<Fix> baseUrl(String right, String protocol, Trial trial) {
        List<Fix> fixes = new ArrayList<>();
        fixes.add(Fix.of("use-base-url", new Step.Text("where"), new Step.Setting("base-url", right)).tried(trial));
        if (!protocol.startsWith("openai")) {
            fixes.addAll(variable("use-base-url-claude-code", "claude-code", "ANTHROPIC_BASE_URL", right, trial));
        }
        if (!protocol.equals("anthropic")) {
            fixes.addAll(variable("use-base-url-openai-sdk", "openai-sdk", "OPENAI_BASE_URL", right, trial));
        }
        return fixes;
    }

    private static List<Fix> variable(String id, String tool, String name, String value, Trial trial) {
        return Variables.set(Fix.of(id).forTool(tool).tried(trial), name, value, value);
    }
}
