package dev.connectiondoctor.stage.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The networks that stand in front of services: how headers show that an answer came through one. */
final class Edges {
    /**
     * @param id as {@link Answerers} has it
     * @param header one that only it sets, or {@code server}
     * @param value what that header says
     * @param name how its own pages name it
     */
    private record Edge(String id, String header, Pattern value, Pattern name) {
        private Edge(String id, String header, String value, String name) {
            this(id, header, Pattern.compile(value, Pattern.CASE_INSENSITIVE),
                    Pattern.compile(name, Pattern.CASE_INSENSITIVE));
        }

        boolean passed(RawAnswer answer) {
            return value.matcher(answer.header(header)).find();
        }
    }

    private static final List<Edge> ALL = List.of(new Edge("cloudflare", "cf-ray", ".", "cloudflare|^error code: \\d"),
            new Edge("cloudflare", "server", "^cloudflare", "cloudflare|^error code: \\d"),
            new Edge("cloudfront", "x-amz-cf-id", ".", "cloudfront"),
            new Edge("azure-front-door", "x-azure-ref", ".", "azure|services aren't available right now"),
            new Edge("fastly", "x-served-by", "^cache-", "fastly|varnish"),
            new Edge("fastly", "x-fastly-request-id", ".", "fastly|varnish"),
            new Edge("akamai", "server", "^AkamaiGHost", "akamai|edgesuite\\.net"),
            new Edge("vercel", "x-vercel-id", ".", "vercel|FUNCTION_INVOCATION|DEPLOYMENT_"));

    private Edges() {}

    /** The edge that the answer came through; empty if no header tells. */
    static Optional<String> passed(RawAnswer answer) {
        return ALL.stream().filter(edge -> edge.passed(answer)).map(Edge::id).findFirst();
    }

    /**
     * Whether the body names the edge that it came through: then the edge wrote it, not what stands behind.
     *
     * @param start the beginning of the body, as {@link Answerer#beginning} gives it
     */
    static boolean named(RawAnswer answer, String start) {
        return ALL.stream().filter(edge -> edge.passed(answer)).anyMatch(edge -> edge.name().matcher(start).find());
    }
}
