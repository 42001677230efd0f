package dev.connectiondoctor.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.Read;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.KeyShape;

/** What each stage might have seen. */
final class SampleEvidence {
    private static final String HASH = "3f9a5be04d7c11aa92e3f0c47b6d58e1a0b3c5d7e9f1123344556677889900c1";
    private static final BaseUrl ADDRESS = new BaseUrl("https://api.anthropic.com", null, -1, "https",
            "api.anthropic.com", 443, "", false, false);

    private SampleEvidence() {}

    static Evidence of(Stage stage) {
        return switch (stage) {
            case SETTINGS -> new SettingsEvidence(ADDRESS, new KeyShape(true, "sk-ant-", 108, List.of(), "anthropic"),
                    "anthropic", "claude-sonnet-4-5", "anthropic", Map.of("baseUrl", "environment:ANTHROPIC_BASE_URL",
                            "key", "environment:ANTHROPIC_API_KEY"),
                    Map.of("NODE_EXTRA_CA_CERTS", "/etc/ssl/corp.pem"), false);
            case DNS -> new DnsEvidence("api.anthropic.com", "system",
                    List.of(new DnsEvidence.Resolved("160.79.104.10", "ipv4", "system"),
                            new DnsEvidence.Resolved("2607:6bc0::10", "ipv6", "system")),
                    18);
            case PROXY -> new ProxyEvidence(null, "none", null, false, ProxyEvidence.Outcome.DIRECT, 0, null, List.of(),
                    Map.of(), null);
            case TCP -> new TcpEvidence(
                    List.of(new TcpEvidence.Attempt("160.79.104.10", "ipv4", TcpEvidence.Outcome.CONNECTED, 31),
                            new TcpEvidence.Attempt("2607:6bc0::10", "ipv6", TcpEvidence.Outcome.TIMEOUT, 8000)));
            case TLS -> tls(List.of(), null, true);
            case FIRST_BYTE -> new FirstByteEvidence(
                    List.of(new FirstByteEvidence.Sample(true, 31, 48, 310, 401),
                            new FirstByteEvidence.Sample(false, 0, 0, 92, 401)),
                    "anthropic", "HTTP/2", 1L, answer(401));
            case MODELS -> new ModelsEvidence(200, List.of("claude-opus-4-5", "claude-sonnet-4-5", "claude-haiku-4-5"),
                    "req_011CSHoEeqs5C35K2UUqR7Fy", "anthropic", "known-host", Map.of(), true, true, List.of(),
                    answer(200), List.of());
            case SHORT_PROMPT -> new ShortPromptEvidence(200, "req_011CSHoEeqs5C35K2UUqR7Fz", "OK",
                    new TokenUsage(12, 4), "claude-sonnet-4-5", "end_turn", answer(200), answer(200));
            case LONG_STREAM -> stream(List.of(), true);
        };
    }

    static TlsEvidence intercepted() {
        return tls(List.of(new TlsEvidence.Trust("Browsers, curl on Windows", "Windows certificate store", "trusts",
                "trusts"),
                new TlsEvidence.Trust("Claude Code, Cline, OpenAI SDK (Node)", "Mozilla list built into Node",
                        "refuses", "trusts"),
                new TlsEvidence.Trust("Python SDKs", "certifi", "refuses", "unknown", "sample")), "Zscaler", false);
    }

    private static TlsEvidence tls(List<TlsEvidence.Trust> trust, @Nullable String product, boolean trusted) {
        String issuer = product == null ? "CN=WE1,O=Google Trust Services,C=US" : "CN=Zscaler Root CA,O=Zscaler Inc.";
        List<TlsEvidence.Certificate> chain = List.of(
                new TlsEvidence.Certificate("CN=api.anthropic.com", issuer, "2026-09-01T00:00:00Z",
                        "2026-12-01T00:00:00Z", HASH, List.of("api.anthropic.com", "*.anthropic.com"), false, false,
                        product == null, "EC 256", "SHA256withRSA", List.of(), "-----BEGIN CERTIFICATE-----"),
                new TlsEvidence.Certificate(issuer, issuer, "2022-05-06T00:00:00Z", "2042-05-06T00:00:00Z", HASH,
                        List.of(), true, true, false, "RSA 4096", "SHA256withRSA", List.of(),
                        "-----BEGIN CERTIFICATE-----"));
        return new TlsEvidence("TLSv1.3", "TLS_AES_256_GCM_SHA384", "h2",
                Map.of("TLSv1.2", "accepted", "TLSv1.3", "accepted"), 94, chain,
                new TlsEvidence.Verification(trusted, trusted, false, true, null, true, TlsEvidence.Validity.VALID, -1,
                        issuer, 1, true),
                product, null, null, null, "2026-11-20T10:42:00Z", trust);
    }

    static LongStreamEvidence cutStream() {
        return stream(List.of(new Read(24_000, 9_400)), false);
    }

    /** So many reads that they make a megabyte of text. */
    static LongStreamEvidence megabyte() {
        return stream(java.util.stream.IntStream.range(1, 16_000)
                .mapToObj(i -> new Read(9_000 + i, 40_000 + i * 20L))
                .toList(), true);
    }

    private static LongStreamEvidence stream(List<Read> more, boolean complete) {
        List<Read> reads = new ArrayList<>();
        int steps = complete ? 160 : 40;
        double last = complete ? 9_000 : 23_000;
        for (int i = 0; i < steps; i++) {
            reads.add(new Read(900 + (last - 900) * i / steps, (i + 1) * 230L - (i % 7) * 11L));
        }
        reads.addAll(more);
        double total = complete ? 9_050 : 84_000;
        return new LongStreamEvidence(200, 610.0, 880.0, 890.0, 920.0, complete ? 220 : 60_000, 240, total,
                reads.size(),
                reads.getLast().bytes(), 600L, 71.0, complete, complete ? EndedBy.TERMINAL_EVENT : EndedBy.RESET,
                complete ? 10 : 60_000, complete ? "end_turn" : null, false, true, new TokenUsage(40, 600), null,
                answer(200), reads);
    }

    private static HttpAnswer answer(int status) {
        return new HttpAnswer("GET", "https://api.anthropic.com/v1/models", status, "HTTP/2",
                Map.of("server", "cloudflare", "request-id", "req_011CSHoEeqs5C35K2UUqR7Fy"), "application/json",
                "{\"type\":\"error\",\"error\":{\"type\":\"authentication_error\"}}", 120, true,
                status == 401
                        ? new HttpAnswer.ApiError("authentication_error", "", "x-api-key header is required")
                        : null,
                "req_011CSHoEeqs5C35K2UUqR7Fy", null, "anthropic", 88, 92);
    }
}
