package dev.connectiondoctor.stage.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.net.ProxyUrl;
import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.KeyShape;
import dev.connectiondoctor.target.Provider;
import dev.connectiondoctor.target.Providers;
import dev.connectiondoctor.target.found.ComputerReader;

/** Writes down what the check was told; touches nothing. */
public final class SettingsProbe implements Probe<SettingsEvidence> {
    private static final List<String> VARIABLES = List.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY",
            "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY", "NODE_USE_ENV_PROXY", "NODE_EXTRA_CA_CERTS",
            "NODE_TLS_REJECT_UNAUTHORIZED", "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE",
            "CODEX_CA_CERTIFICATE", "AWS_CA_BUNDLE", "GIT_SSL_CAINFO");
    private static final int MOST_TEXT = 1000;

    public SettingsProbe() {}

    @Override
    public Stage stage() {
        return Stage.SETTINGS;
    }

    @Override
    public Collected<SettingsEvidence> collect(ProbeContext context) throws InterruptedException {
        Endpoint endpoint = context.endpoint();
        BaseUrl base = endpoint.base();
        String provider = Optional.ofNullable(base.host())
                .flatMap(Providers.known()::ofHost)
                .map(Provider::id)
                .orElse(null);
        SettingsEvidence evidence = new SettingsEvidence(base, KeyShape.of(endpoint.key()), endpoint.protocol().id(),
                endpoint.model(), provider, sources(context), variables(context), context.options().allowPlainHttp(),
                context.options().tool(), ComputerReader.computer(context.environment()));
        BaseUrl.Problem problem = base.problem();
        return problem == null
                ? Collected.complete(evidence)
                : Collected.failed(evidence, new Failure(FailureKind.ADDRESS_INVALID, Operation.PARSE,
                        problem.name().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> sources(ProbeContext context) {
        Map<String, String> sources = new LinkedHashMap<>(context.options().sources());
        sources.put("proxy", context.network().route().source());
        return sources;
    }

    private static Map<String, String> variables(ProbeContext context) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String name : VARIABLES) {
            String value = context.environment().get(name);
            if (value != null && !value.isBlank()) {
                variables.put(name, context.scrubber().scrub(shown(name, value), MOST_TEXT));
            }
        }
        return variables;
    }

    /** Only a proxy's address can hold a password. */
    private static String shown(String name, String value) {
        return name.toLowerCase(Locale.ROOT).endsWith("_proxy") ? ProxyUrl.withoutPassword(value) : value;
    }
}
