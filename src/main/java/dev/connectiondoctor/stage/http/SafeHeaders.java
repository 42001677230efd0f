package dev.connectiondoctor.stage.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.connectiondoctor.net.Scrubber;

/** The headers that tell something and give nothing away. */
final class SafeHeaders {
    private static final int LONGEST = 500;
    private static final Set<String> TELLING = Set.of("alt-svc", "anthropic-organization-id", "apim-request-id",
            "cache-control", "cf-cache-status", "cf-mitigated", "cf-ray", "connection", "content-encoding",
            "content-length", "content-type", "date", "eagleid", "location", "mistral-correlation-id",
            "openai-processing-ms", "openai-version", "proxy-authenticate", "proxy-connection", "request-id",
            "retry-after", "retry-after-ms", "server", "transfer-encoding", "via", "www-authenticate",
            "x-accel-buffering", "x-amz-apigw-id", "x-amz-cf-id", "x-amz-cf-pop", "x-amz-request-id",
            "x-amzn-errortype", "x-amzn-requestid", "x-amzn-trace-id", "x-azure-ref", "x-cache",
            "x-cloud-trace-context", "x-correlation-id", "x-envoy-upstream-service-time", "x-fastly-request-id",
            "x-generation-id", "x-iinfo", "x-kong-request-id", "x-kong-upstream-latency", "x-log-id",
            "x-ms-region", "x-ms-request-id", "x-ms-retry-after-ms", "x-msedge-ref", "x-new-api-version",
            "x-oneapi-request-id", "x-portkey-trace-id", "x-powered-by", "x-request-id", "x-served-by",
            "x-should-retry", "x-squid-error", "x-sucuri-id", "x-trace-id", "x-tt-logid", "x-vercel-error",
            "x-vercel-id");
    private static final List<String> TELLING_PREFIXES = List.of("anthropic-ratelimit-", "x-ratelimit", "x-rate-limit",
            "ratelimit", "x-litellm-");

    private SafeHeaders() {}

    static Map<String, String> of(Map<String, List<String>> headers, Scrubber scrubber) {
        Map<String, String> safe = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (telling(name)) {
                safe.put(name, scrubber.scrub(String.join(", ", values), LONGEST));
            }
        });
        return safe;
    }

    private static boolean telling(String name) {
        return TELLING.contains(name) || TELLING_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
