package dev.connectiondoctor.net;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A proxy's answer to CONNECT that was not 2xx, with its own words. */
public final class ProxyRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, List<String>> headers;
    private final String body;

    /** @param body the beginning of the body, at most 4,096 characters, scrubbed */
    public ProxyRefusal(int status, Map<String, List<String>> headers, String body) {
        super("the proxy answered CONNECT with " + status);
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** Header values by lower-case name. */
    public Map<String, List<String>> headers() {
        return headers;
    }

    public String body() {
        return body;
    }
}
