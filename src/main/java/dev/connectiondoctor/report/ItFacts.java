package dev.connectiondoctor.report;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What those who run a network need to know to let a service through.
 *
 * @param allow where connections go
 * @param addresses of the server, as this network names them
 * @param inspection who opens encrypted traffic; null if nobody is known to
 * @param chain the certificates that were shown, and the root if it is at hand
 * @param proxy the proxy in its own words; null if none is used
 * @param timeouts after which time something was cut
 * @param exempt what to change
 */
public record ItFacts(List<Allowed> allow, List<String> addresses, @Nullable Inspection inspection,
        List<Link> chain, @Nullable ProxyWords proxy, List<TimeOut> timeouts,
        List<Exemption> exempt) {

    /** @param why {@code service}, {@code proxy} or {@code comparison} */
    public record Allowed(String host, int port, String why) {}

    /**
     * @param product the product that is known to issue such certificates; null if none is
     * @param issuer who issued the certificate that was shown
     * @param sha256 fingerprint of the certificate that was shown, lower-case hexadecimal
     * @param root the authority behind it; null if it is not at hand
     */
    public record Inspection(@Nullable String product, String issuer, String sha256, @Nullable String root,
            @Nullable String rootSha256) {}

    /** One certificate. */
    public record Link(String subject, String issuer, String notBefore, String notAfter, String sha256) {}

    /** @param connectStatus of its answer to CONNECT; null if none came */
    public record ProxyWords(String url, String source, @Nullable Integer connectStatus, List<String> authenticate,
            Map<String, String> headers, @Nullable String body) {}

    /** @param kind {@code silence}, {@code total}, {@code rest} or {@code answer} */
    public record TimeOut(String kind, double seconds, String stage) {}

    /**
     * @param kind {@code inspection}, {@code access}, {@code buffering}, {@code silence}, {@code total} or {@code rest}
     * @param value the host, the path, or the seconds seen
     */
    public record Exemption(String kind, String value) {}

    public static ItFacts of(Report report) {
        return new ItFactsReader(report).read();
    }
}
