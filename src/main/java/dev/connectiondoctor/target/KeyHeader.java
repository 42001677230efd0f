package dev.connectiondoctor.target;

import java.util.Arrays;
import java.util.Optional;

/** The headers in which services look for a key. */
public enum KeyHeader {
    BEARER("bearer", "authorization", "Bearer "),
    X_API_KEY("x-api-key", "x-api-key", ""),
    API_KEY("api-key", "api-key",
            "");

    /** The variable whose value Claude Code and Anthropic's SDKs send as a token, and not as a key. */
    public static final String TOKEN_VARIABLE = "ANTHROPIC_AUTH_TOKEN";

    private final String id;
    private final String header;
    private final String scheme;

    KeyHeader(String id, String header, String scheme) {
        this.id = id;
        this.header = header;
        this.scheme = scheme;
    }

    /** The word used in tables and reports. */
    public String id() {
        return id;
    }

    /** The header line that carries a secret. */
    public Dialect.Header carrying(String secret) {
        return new Dialect.Header(header, scheme + secret);
    }

    /**
     * The header that a key goes into at an address.
     *
     * @param usual the one that the protocol's own vendor wants
     */
    public static KeyHeader at(BaseUrl base, KeyHeader usual) {
        return AzureDeployment.of(base).isPresent()
                ? API_KEY
                : Providers.known()
                        .ofHost(String.valueOf(base.host()))
                        .map(provider -> provider.keyHeader(usual))
                        .orElse(usual);
    }

    public static Optional<KeyHeader> byId(String id) {
        return Arrays.stream(values()).filter(header -> header.id.equals(id)).findFirst();
    }
}
