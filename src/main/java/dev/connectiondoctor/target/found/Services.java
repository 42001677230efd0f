package dev.connectiondoctor.target.found;

import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.Provider;
import dev.connectiondoctor.target.Providers;

/** Services by the short names that editors and agents call them by. */
final class Services {
    private static final Map<String, String> LOCAL = Map.of("ollama", "http://localhost:11434/v1", "lmstudio",
            "http://localhost:1234/v1", "litellm", "http://localhost:4000");
    private static final Map<String, String> OTHER_NAMES = Map.of("openai-native", "openai", "openai-responses",
            "openai", "claude", "anthropic", "google", "gemini", "x-ai", "xai", "zai", "zhipu");

    private Services() {}

    /** Where a service is, if nothing else is said. */
    static Optional<String> address(String name) {
        return Optional.ofNullable(LOCAL.get(name)).or(() -> provider(name).map(Provider::baseUrl));
    }

    /** How it is spoken to; what is not known is found out by asking. */
    static Protocol protocol(String name) {
        return switch (provider(name).map(Provider::id).orElse("")) {
            case "anthropic" -> Protocol.ANTHROPIC;
            case "" -> Protocol.AUTO;
            default -> Protocol.OPENAI_CHAT;
        };
    }

    /**
     * An address as the doctor takes it. Programs built on some libraries write Anthropic's with the version that the
     * doctor adds by itself.
     */
    static String base(Protocol protocol, String address) {
        return protocol == Protocol.ANTHROPIC ? address.strip().replaceFirst("/v1/?$", "") : address;
    }

    private static Optional<Provider> provider(String name) {
        return Providers.known().byId(OTHER_NAMES.getOrDefault(name, name));
    }
}
