package dev.connectiondoctor.cli;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.report.ShellWord;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

/** Command lines and variables that lead to a practice network. */
final class PracticeCommands {
    private static final String KEY_VARIABLE = "PRACTICE_KEY";

    private final Options options;
    private final Endpoint endpoint;
    private final String program;

    PracticeCommands(Options options, String program) {
        this.options = options;
        this.program = program;
        endpoint = options.endpoint();
    }

    /** The key of a practice network, which opens nothing but that network. */
    static @Nullable String key(Endpoint endpoint) {
        return endpoint.key() == null ? null : endpoint.key().reveal();
    }

    /** The whole command line of the doctor. */
    String check() {
        List<String> line = new ArrayList<>(List.of(program, "check", "--base-url", endpoint.base().given()));
        String key = key(endpoint);
        add(line, "--protocol", endpoint.protocol() == Protocol.AUTO ? null : endpoint.protocol().id());
        add(line, "--key-env", key == null ? null : KEY_VARIABLE);
        add(line, "--model", endpoint.model());
        add(line, "--public-roots", options.publicRoots());
        add(line, "--system-roots", options.systemRoots());
        add(line, "--proxy", options.proxy().equals(Options.PROXY_AUTO) ? null : options.proxy());
        add(line, "--dns-server", dnsServer());
        options.resolve()
                .forEach((host, addresses) -> addresses
                        .forEach(address -> add(line, "--resolve", host + ":" + literal(address))));
        boolean usual = options.limits().silence().equals(Limits.STANDARD.silence());
        add(line, "--max-silence", usual ? null : seconds());
        return (key == null ? "" : KEY_VARIABLE + "=" + ShellWord.of(key) + " ") + shell(line);
    }

    /** A list of models by curl. */
    String curl() {
        boolean anthropic = endpoint.protocol() == Protocol.ANTHROPIC;
        String key = key(endpoint);
        BaseUrl base = endpoint.base();
        List<String> line = new ArrayList<>(List.of("curl", base.given() + (anthropic ? "/v1/models" : "/models")));
        add(line, "--cacert", options.systemRoots() == null ? options.publicRoots() : options.systemRoots());
        add(line, "--proxy", options.proxy().contains("://") ? options.proxy() : null);
        add(line, "--noproxy", options.proxy().equals(Options.PROXY_NONE) ? "*" : null);
        options.resolve()
                .forEach((host, addresses) -> add(line, "--resolve", host + ":" + base.port() + ":"
                        + addresses.stream().map(PracticeCommands::literal).collect(Collectors.joining(","))));
        add(line, "--header", anthropic ? "anthropic-version: 2023-06-01" : null);
        add(line, "--header", key == null ? null : anthropic ? "x-api-key: " + key : "Authorization: Bearer " + key);
        return shell(line);
    }

    /** What Claude Code and Anthropic's SDKs read. */
    Map<String, String> anthropic() {
        Map<String, String> variables = variables("ANTHROPIC");
        variables.put("ANTHROPIC_BASE_URL", endpoint.base().given().replaceFirst("/v1/?$", ""));
        return endpoint.protocol() == Protocol.ANTHROPIC ? variables : Map.of();
    }

    /** What OpenAI's SDKs read. */
    Map<String, String> openai() {
        Map<String, String> variables = variables("OPENAI");
        variables.put("OPENAI_BASE_URL", endpoint.base().given());
        return endpoint.protocol() == Protocol.ANTHROPIC ? Map.of() : variables;
    }

    private Map<String, String> variables(String maker) {
        Map<String, String> variables = new LinkedHashMap<>();
        put(variables, maker + "_API_KEY", key(endpoint));
        put(variables, maker + "_MODEL", endpoint.model());
        put(variables, "NODE_EXTRA_CA_CERTS", options.publicRoots());
        return variables;
    }

    /** An address as it is written next to a port. */
    static String literal(InetAddress address) {
        String text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }

    private static void put(Map<String, String> variables, String name, @Nullable Object value) {
        if (value != null) {
            variables.put(name, value.toString());
        }
    }

    private static void add(List<String> line, String option, @Nullable Object value) {
        if (value != null) {
            line.add(option);
            line.add(value.toString());
        }
    }

    @Nullable
    String dnsServer() {
        InetSocketAddress server = options.dnsServer();
        return server == null ? null : literal(server.getAddress()) + ":" + server.getPort();
    }

    private String seconds() {
        return Double.toString(options.limits().silence().toMillis() / 1000.0);
    }

    private static String shell(List<String> line) {
        return line.stream().map(ShellWord::of).collect(Collectors.joining(" "));
    }
}
