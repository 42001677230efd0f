package dev.connectiondoctor.stage.proxy;

import java.util.List;

/**
 * A proxy that some setting names, and what is at its port.
 *
 * @param proxy its address without credentials
 * @param sources every setting that names it
 * @param state what came of connecting
 * @param languages what the port answers in: {@code http}, {@code tls}, {@code socks5}; empty if it was not asked, and
 *            only the first where that is what is expected
 * @param durationMs milliseconds until the connection stood or failed
 */
public record ProxyPort(String proxy, List<String> sources, State state, List<String> languages, double durationMs) {

    /** Whether somebody is there. */
    public enum State {
        OPEN, REFUSED, SILENT, NAME_NOT_FOUND, UNREACHABLE
    }

    public ProxyPort {
        sources = List.copyOf(sources);
        languages = List.copyOf(languages);
    }
}
