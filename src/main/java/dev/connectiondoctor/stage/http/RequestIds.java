package dev.connectiondoctor.stage.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.connectiondoctor.net.Scrubber;

/** Finds the ids under which those who run a service, or what stands in front of it, find a request again. */
final class RequestIds {
    private static final int LONGEST = 200;
    private static final String BODY = "body";

    /** Given by services and gateways, in the order of how much support can do with them. */
    private static final List<String> OF_SERVICES = List.of("request-id", "x-request-id", "x-oneapi-request-id",
            "x-litellm-call-id", "x-generation-id", "x-amzn-requestid", "x-amz-request-id", "apim-request-id",
            "x-ms-request-id", "x-portkey-trace-id", "x-kong-request-id", "mistral-correlation-id", "x-correlation-id",
            "x-trace-id", "x-log-id", "x-tt-logid");
    /** Given by what stands in front of services. */
    private static final List<String> OF_EDGES = List.of("cf-ray", "x-amz-cf-id", "x-azure-ref", "x-msedge-ref",
            "x-vercel-id", "x-fastly-request-id", "x-amz-apigw-id", "x-cloud-trace-context", "x-iinfo", "x-sucuri-id",
            "eagleid", "x-amzn-trace-id");

    /** In JSON by its own name, in words after a colon, on a page in a mark of its own. */
    private static final Pattern IN_JSON = Pattern.compile(
            "\"(?:request_?id|requestId|ray_id|trace_id)\"\\s*:\\s*\"([A-Za-z0-9_.:-]{6,100})\"");
    private static final Pattern IN_WORDS = Pattern.compile("\\b(?:request id|ray id|support id|incident id)\\b"
            + "\\s*(?:is)?\\s*:?\\s*(?:<[a-z]+[^>]{0,80}>)?\\s*([A-Za-z0-9_.-]{6,100})", Pattern.CASE_INSENSITIVE);

    private RequestIds() {}

    /**
     * The ids by where they were read, most useful first; {@code body} for one that only the body has.
     *
     * @param start the beginning of the body, as {@link Answerer#beginning} gives it
     */
    static Map<String, String> of(RawAnswer answer, String start, Scrubber scrubber) {
        Map<String, String> ids = new LinkedHashMap<>();
        headers(answer, OF_SERVICES, ids, scrubber);
        body(answer, start, ids, scrubber);
        headers(answer, OF_EDGES, ids, scrubber);
        return ids;
    }

    private static void headers(RawAnswer answer, List<String> names, Map<String, String> ids, Scrubber scrubber) {
        for (String name : names) {
            String id = answer.header(name).strip();
            if (!id.isEmpty()) {
                ids.put(name, scrubber.scrub(id, LONGEST));
            }
        }
    }

    /** A success says other things under such names. */
    private static void body(RawAnswer answer, String text, Map<String, String> ids, Scrubber scrubber) {
        if (answer.isSuccess()) {
            return;
        }
        for (Pattern pattern : List.of(IN_JSON, IN_WORDS)) {
            Matcher found = pattern.matcher(text);
            if (found.find() && !isKnown(found.group(1), answer, ids)) {
                ids.putIfAbsent(BODY, scrubber.scrub(found.group(1), LONGEST));
            }
        }
    }

    private static boolean isKnown(String id, RawAnswer answer, Map<String, String> ids) {
        return ids.containsValue(id) || OF_EDGES.stream().anyMatch(name -> answer.header(name).contains(id));
    }
}
