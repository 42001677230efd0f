package dev.connectiondoctor.app.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.Provider;
import dev.connectiondoctor.target.Providers;

/** A kind of service, with what is known about it beforehand. */
public enum Preset {
    ANTHROPIC("https://api.anthropic.com", Protocol.ANTHROPIC),
    OPENAI("https://api.openai.com/v1",
            Protocol.AUTO),
    GATEWAY("", Protocol.AUTO);

    private static final Set<String> OPENAI_TOOLS = Set.of("openai", "codex");

    private static final List<String> GATEWAYS = List.of("rutaapi", "codegateway", "crazyrouter");

    private final String address;
    private final Protocol protocol;

    Preset(String address, Protocol protocol) {
        this.address = address;
        this.protocol = protocol;
    }

    /** The kind of a service that was found on this computer. */
    static Preset of(Candidate found) {
        if (found.endpoint().protocol() == Protocol.ANTHROPIC) {
            return ANTHROPIC;
        }
        return OPENAI_TOOLS.contains(found.tool()) ? OPENAI : GATEWAY;
    }

    /** The kind whose own address this is; else a gateway. */
    static Preset of(String address) {
        return Arrays.stream(values()).filter(kind -> kind.address.equals(address)).findFirst().orElse(GATEWAY);
    }

    /** Gateways that are often used. */
    public static List<Provider> gateways() {
        return GATEWAYS.stream().flatMap(id -> Providers.known().byId(id).stream()).toList();
    }

    public String address() {
        return address;
    }

    public Protocol protocol() {
        return protocol;
    }

    /** The word used in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
