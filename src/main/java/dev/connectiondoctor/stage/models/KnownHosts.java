package dev.connectiondoctor.stage.models;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Protocol;

/** The protocol of hosts that everyone knows. */
final class KnownHosts {
    private static final Map<String, Protocol> HOSTS = Map.ofEntries(Map.entry("anthropic.com", Protocol.ANTHROPIC),
            Map.entry("openai.com", Protocol.OPENAI_CHAT), Map.entry("openai.azure.com", Protocol.OPENAI_CHAT),
            Map.entry("openrouter.ai", Protocol.OPENAI_CHAT),
            Map.entry("generativelanguage.googleapis.com", Protocol.OPENAI_CHAT),
            Map.entry("api.deepseek.com", Protocol.OPENAI_CHAT), Map.entry("api.mistral.ai", Protocol.OPENAI_CHAT),
            Map.entry("api.groq.com", Protocol.OPENAI_CHAT), Map.entry("api.x.ai", Protocol.OPENAI_CHAT),
            Map.entry("api.together.xyz", Protocol.OPENAI_CHAT), Map.entry("api.moonshot.cn", Protocol.OPENAI_CHAT),
            Map.entry("api.moonshot.ai", Protocol.OPENAI_CHAT));

    private KnownHosts() {}

    /** Vendors of another protocol keep Anthropic's under a path of that name. */
    static Optional<Protocol> protocol(BaseUrl base) {
        String host = String.valueOf(base.host()).toLowerCase(Locale.ROOT);
        return HOSTS.entrySet()
                .stream()
                .filter(known -> isOrIsBelow(host, known.getKey()))
                .findFirst()
                .map(known -> base.path().endsWith("/anthropic") ? Protocol.ANTHROPIC : known.getValue());
    }

    private static boolean isOrIsBelow(String host, String known) {
        return host.equals(known) || host.endsWith("." + known);
    }
}
