package dev.connectiondoctor.stage.http;

import java.util.Optional;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Dialect;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.KeyHeader;
import dev.connectiondoctor.target.found.Source;

/**
 * Where the key may go: to the endpoint's own origin, over https, or over plain http within this computer or with the
 * user's leave.
 *
 * @param token the user's tool sends the key as a token
 */
record KeyRule(Endpoint endpoint, boolean allowPlainHttp, boolean token) {
    static KeyRule of(Options options) {
        return new KeyRule(options.endpoint(), options.allowPlainHttp(),
                Source.variable(options.sources().get("key")).equals(KeyHeader.TOKEN_VARIABLE));
    }

    /** The header that carries the key, if there is a key and it may go where the request goes. */
    Optional<Dialect.Header> authorization(LlmRequest request) {
        return key(request).map(key -> header(request, key).carrying(key.reveal()));
    }

    /** Which header that is. */
    Optional<KeyHeader> header(LlmRequest request) {
        return key(request).map(key -> header(request, key));
    }

    private Optional<ApiKey> key(LlmRequest request) {
        return Optional.ofNullable(endpoint.key()).filter(_ -> request.withKey() && mayGo(request.url()));
    }

    /** The one that the request asks for, the one that the user's tool uses, or the one that fits the service. */
    private KeyHeader header(LlmRequest request, ApiKey key) {
        KeyHeader asked = request.keyHeader();
        if (asked != null) {
            return asked;
        }
        return token
                ? KeyHeader.BEARER
                : KeyHeader.at(endpoint.base(), request.dialect().keyHeader(key.reveal()));
    }

    /** Whether a header can carry the key: nothing but printable ASCII, blanks and tabs. */
    static boolean sendable(Dialect.Header header) {
        return header.value().chars().allMatch(c -> c >= 0x20 && c < 0x7f || c == '\t');
    }

    private boolean mayGo(String url) {
        BaseUrl base = endpoint.base();
        return url.startsWith(base.origin() + "/") && (base.secure() || base.loopback() || allowPlainHttp);
    }
}
