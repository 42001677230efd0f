package dev.connectiondoctor.target;

import java.util.List;
import java.util.Optional;

/** The paths of single requests, which clients put behind a base URL by themselves. */
public final class RequestPath {
    private static final List<String> ROUTES = List.of("/chat/completions", "/completions", "/responses",
            "/v1/messages",
            "/messages", "/models", "/embeddings");

    private RequestPath() {}

    /** The request's own path that a base URL ends in; only for usable addresses. */
    public static Optional<String> of(BaseUrl base) {
        return ROUTES.stream().filter(base.path()::endsWith).findFirst();
    }

    /** The base URL without a request's own path at its end, and without a query. */
    public static String without(BaseUrl base, String route) {
        return base.url().substring(0, base.url().length() - route.length());
    }
}
