package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.net.Contacts.Contact;
import dev.connectiondoctor.net.ProxyUrl;
import dev.connectiondoctor.report.ItFacts.Allowed;
import dev.connectiondoctor.report.ItFacts.Exemption;
import dev.connectiondoctor.report.ItFacts.Inspection;
import dev.connectiondoctor.report.ItFacts.ProxyWords;
import dev.connectiondoctor.report.ItFacts.TimeOut;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.longstream.Endurance;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.target.BaseUrl;

/** Reads out of a report what concerns the network. */
final class ItFactsReader {
    private static final Set<String> INSPECTED = Set.of("tls.intercepted", "tls.intercepted-untrusted");
    /** Ended by what opens or filters the conversation. */
    private static final Set<String> TLS_TOUCHED = Set.of("tls.intercepted", "tls.intercepted-untrusted",
            "tls.large-hello-blocked", "tls.reset-on-name", "tls.tls13-blocked", "tls.http2-broken",
            "tls.reset-on-hello", "tls.closed-after-hello", "tls.silent-after-hello");
    private static final Set<String> NOT_LET_THROUGH = Set.of("http.block-page", "http.captive-portal",
            "proxy.refused-connect", "tcp.timeout", "tcp.refused", "tcp.reset", "tcp.unreachable", "dns.sinkhole",
            "dns.not-found", "dns.resolvers-disagree", "proxy.required", "proxy.bad-gateway",
            "proxy.breaks-direct-target");
    private static final Set<String> HELD_BACK = Set.of("stream.buffered", "stream.block-buffered");

    private final Report report;
    private final Observations seen;

    ItFactsReader(Report report) {
        this.report = report;
        seen = report.stages()
                .stream()
                .reduce(Observations.none(), (all, stage) -> all.with(stage.result()), (one, _) -> one);
    }

    ItFacts read() {
        List<TimeOut> timeouts = timeouts();
        return new ItFacts(allow(), addresses(), inspection(), chain(), proxy(), timeouts, exempt(timeouts));
    }

    private List<Allowed> allow() {
        List<Allowed> hosts = new ArrayList<>();
        String host = report.target().host();
        if (host != null) {
            hosts.add(new Allowed(host, report.target().port(), "service"));
        }
        seen.proxy()
                .map(proxy -> proxy.url())
                .flatMap(ProxyUrl::parse)
                .ifPresent(proxy -> hosts
                        .add(new Allowed(proxy.host(), proxy.port(), "proxy")));
        Stream.concat(report.usage().contacted().stream(), secondOpinion())
                .map(other -> new Allowed(other.host(), other.port(), "comparison"))
                .distinct()
                .forEach(hosts::add);
        return List.copyOf(hosts);
    }

    /** Older reports say of nobody else that he was asked. */
    private Stream<Contact> secondOpinion() {
        return seen.dns()
                .map(DnsEvidence::secondOpinion)
                .map(opinion -> BaseUrl.parse(opinion.server()))
                .filter(BaseUrl::usable)
                .map(other -> new Contact(Objects.requireNonNull(other.host()), other.port()))
                .stream();
    }

    private List<String> addresses() {
        return Stream.concat(
                seen.dns().stream().flatMap(dns -> dns.addresses().stream()).map(DnsEvidence.Resolved::address),
                seen.tcp().stream().flatMap(tcp -> tcp.attempts().stream()).map(TcpEvidence.Attempt::address))
                .distinct()
                .toList();
    }

    private @Nullable Inspection inspection() {
        TlsEvidence tls = seen.tls().filter(shown -> !shown.chain().isEmpty()).orElse(null);
        if (tls == null || report.findings().stream().noneMatch(found -> INSPECTED.contains(found.id()))) {
            return null;
        }
        TlsEvidence.Certificate shown = tls.chain().getFirst();
        TlsEvidence.Certificate root = tls.root();
        return new Inspection(tls.interceptedBy(), shown.issuer(), shown.sha256(), root == null ? null : root.subject(),
                root == null ? null : root.sha256());
    }

    /** Without the certificates themselves, which stand with the evidence. */
    private List<ItFacts.Link> chain() {
        return seen.tls()
                .stream()
                .flatMap(tls -> Stream.concat(tls.chain().stream(),
                        Stream.ofNullable(tls.root()).filter(root -> !tls.chain().contains(root))))
                .map(one -> new ItFacts.Link(one.subject(), one.issuer(), one.notBefore(), one.notAfter(),
                        one.sha256()))
                .toList();
    }

    private @Nullable ProxyWords proxy() {
        return seen.proxy()
                .filter(proxy -> proxy.url() != null)
                .map(proxy -> new ProxyWords(String.valueOf(proxy.url()), proxy.source(), proxy.connectStatus(),
                        proxy.authenticate(), proxy.headers(), proxy.body()))
                .orElse(null);
    }

    private List<TimeOut> timeouts() {
        List<TimeOut> all = new ArrayList<>();
        seen.longStream().ifPresent(stream -> {
            if (found("stream.cut-after-silence")) {
                all.add(new TimeOut("silence", seconds(stream.silenceBeforeEndMs()), "long-stream"));
            }
            if (found("stream.cut-at-total-time")) {
                all.add(new TimeOut("total", seconds(stream.totalMs()), "long-stream"));
            }
            if (found("stream.idle-connection-dropped") && stream.endurance() != null) {
                stream.endurance()
                        .soonestDropped()
                        .map(Endurance.Hold::askedSeconds)
                        .ifPresent(rest -> all.add(new TimeOut("rest", rest, "long-stream")));
            }
        });
        if (found("request.gateway-timeout") || found("request.edge-timeout")) {
            AskedRequests.of(report)
                    .stream()
                    .filter(asked -> asked.status() == 504 || asked.status() == 524 || asked.status() == 408)
                    .forEach(asked -> all.add(new TimeOut("answer", seconds(asked.durationMs()), asked.stage())));
        }
        return List.copyOf(all);
    }

    private List<Exemption> exempt(List<TimeOut> timeouts) {
        Set<Exemption> all = new LinkedHashSet<>();
        String host = String.valueOf(report.target().host());
        for (Finding finding : report.findings()) {
            String id = finding.id();
            if (TLS_TOUCHED.contains(id)) {
                all.add(new Exemption("inspection", host));
            }
            if (NOT_LET_THROUGH.contains(id)) {
                all.add(new Exemption("access", host + ":" + report.target().port()));
            }
            if (HELD_BACK.contains(id)) {
                all.add(new Exemption("buffering", path()));
            }
        }
        timeouts.stream()
                .filter(timeout -> !timeout.kind().equals("answer"))
                .forEach(timeout -> all.add(new Exemption(timeout.kind(), Amounts.number(timeout.seconds()))));
        return List.copyOf(all);
    }

    private String path() {
        return seen.longStream()
                .map(LongStreamEvidence::answer)
                .map(HttpAnswer::url)
                .map(url -> BaseUrl.parse(url).path())
                .orElse("/");
    }

    private boolean found(String id) {
        return report.finding(id).isPresent();
    }

    private static double seconds(double millis) {
        return Math.round(millis / 100) / 10.0;
    }
}
