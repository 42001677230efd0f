package dev.connectiondoctor.compare;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.compare.Pair.Both;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** What was seen on the way to the server. Where the services are others, so is the way, and that is no news. */
final class LineDifferences {
    private LineDifferences() {}

    static Stream<Difference> of(Pair pair, Stage stage) {
        boolean news = pair.sameService();
        return switch (stage) {
            case DNS -> pair.both(stage, DnsEvidence.class).stream().flatMap(LineDifferences::names);
            case PROXY -> pair.both(stage, ProxyEvidence.class).stream().flatMap(LineDifferences::proxy);
            case TCP -> pair.both(stage, TcpEvidence.class).stream().flatMap(both -> connections(both, news));
            case TLS -> pair.both(stage, TlsEvidence.class).stream().flatMap(both -> line(both, news));
            case SETTINGS, FIRST_BYTE, MODELS, SHORT_PROMPT, LONG_STREAM -> Stream.empty();
        };
    }

    /** Large services have other addresses in every place and at every time. */
    private static Stream<Difference> names(Both<DnsEvidence> both) {
        return Stream.of(Difference.of("addresses", addresses(both.a()), addresses(both.b()), false),
                Difference.of("resolver", both.a().resolver(), both.b().resolver(), false),
                Times.difference("look-up", both.a().durationMs(), both.b().durationMs())).flatMap(one -> one);
    }

    private static String addresses(DnsEvidence dns) {
        return dns.addresses().stream().map(DnsEvidence.Resolved::address).sorted().collect(Collectors.joining(", "));
    }

    private static Stream<Difference> proxy(Both<ProxyEvidence> both) {
        return Stream.of(Difference.of("proxy", proxy(both.a()), proxy(both.b()), false),
                Difference.of("proxy-outcome", Difference.word(both.a().outcome()),
                        Difference.word(both.b().outcome()), false))
                .flatMap(one -> one);
    }

    private static String proxy(ProxyEvidence proxy) {
        return proxy.url() == null || proxy.bypassedBy() != null ? "" : proxy.url();
    }

    private static Stream<Difference> connections(Both<TcpEvidence> both, boolean news) {
        return Stream.of(Difference.of("families", Reached.families(both.a()), Reached.families(both.b()),
                news && Reached.oneFails(both)),
                Times.difference("connect", Reached.quickestMs(both.a()), Reached.quickestMs(both.b())))
                .flatMap(one -> one);
    }

    private static Stream<Difference> line(Both<TlsEvidence> both, boolean news) {
        boolean shown = Issuers.shown(both);
        return Stream.of(
                Difference.of("tls-version", text(both.a().protocol()), text(both.b().protocol()),
                        news && both.a().protocol() != null && both.b().protocol() != null),
                Difference.of("issuer", Issuers.issuer(both.a()), Issuers.issuer(both.b()),
                        news && shown && Issuers.oneIsPrivate(both)),
                Difference.of("certificate", leaf(both.a()), leaf(both.b()), false),
                Difference.of("inspected-by", text(both.a().interceptedBy()), text(both.b().interceptedBy()),
                        news && shown),
                Difference.of("alpn", text(both.a().alpn()), text(both.b().alpn()), false),
                Times.difference("handshake", both.a().handshakeMs(), both.b().handshakeMs()))
                .flatMap(one -> one);
    }

    private static String leaf(TlsEvidence tls) {
        return tls.chain().isEmpty() ? "" : tls.chain().getFirst().sha256();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
