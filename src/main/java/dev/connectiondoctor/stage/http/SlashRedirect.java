package dev.connectiondoctor.stage.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer that sends a request on to its own path with a slash at the end, or without it, at the same origin, as web
 * frameworks do. Tools follow it and notice nothing; any other redirect is for people, or leads away.
 */
final class SlashRedirect {
    private static final Set<Integer> KEEPING_METHOD = Set.of(307, 308);
    private static final Set<Integer> FOR_GET = Set.of(301, 302, 303);

    private SlashRedirect() {}

    /** The request as it is to be made again, if the answer is of this kind. */
    static Optional<LlmRequest> onward(Opened.Answer answer) {
        LlmRequest request = answer.request();
        boolean kept = KEEPING_METHOD.contains(answer.status())
                || FOR_GET.contains(answer.status()) && request.body() == null;
        return kept
                ? answer.headers()
                        .getOrDefault("location", List.of())
                        .stream()
                        .findFirst()
                        .flatMap(
                                target -> onward(request, target))
                : Optional.empty();
    }

    private static Optional<LlmRequest> onward(LlmRequest request, String target) {
        String origin = request.base().origin();
        String url = target.startsWith("/") && !target.startsWith("//") ? origin + target : target;
        boolean here = url.startsWith(origin + "/");
        return here && !url.equals(request.url()) && withoutSlash(url).equals(withoutSlash(request.url()))
                ? Optional.of(request.at(url))
                : Optional.empty();
    }

    /** Without the slash at the end of the path. */
    private static String withoutSlash(String url) {
        int query = url.indexOf('?');
        String path = query < 0 ? url : url.substring(0, query);
        String rest = query < 0 ? "" : url.substring(query);
        return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + rest;
    }
}
