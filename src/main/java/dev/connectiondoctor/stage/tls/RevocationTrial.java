package dev.connectiondoctor.stage.tls;

import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Progress;

/** Whether the addresses at which a certificate's revocation can be looked up answer: Windows asks them. */
final class RevocationTrial {
    private static final int MOST = 2;
    private static final int PROXY_LOGIN = 407;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final ProbeContext context;
    private final Heads heads;

    RevocationTrial(ProbeContext context) {
        this.context = context;
        this.heads = new Heads(context.network());
    }

    /** What became of the first addresses; one of kind {@code none} if the certificate names none. */
    List<LineSignals.Revocation> of(X509Certificate leaf) throws InterruptedException {
        Stream<LineSignals.Revocation> named = Stream.concat(named("crl", RevocationAddresses.lists(leaf)),
                named("ocsp", RevocationAddresses.responders(leaf)));
        List<LineSignals.Revocation> asked = named.limit(MOST).toList();
        return asked.isEmpty()
                ? List.of(new LineSignals.Revocation("none", "", false))
                : SideBySide.forEach(asked, each -> () -> ask(each));
    }

    private static Stream<LineSignals.Revocation> named(String kind, List<String> urls) {
        return urls.stream().map(url -> new LineSignals.Revocation(kind, url, false));
    }

    private LineSignals.Revocation ask(LineSignals.Revocation each) throws InterruptedException {
        context.progress().accept(new Progress("revocation", Map.of("url", Visible.text(each.url()))));
        boolean reachable = heads.ask(each.url())
                .filter(answer -> each.kind().equals("crl") ? hasList(answer) : speaks(answer))
                .isPresent();
        return new LineSignals.Revocation(each.kind(), Visible.text(each.url()), reachable);
    }

    private static boolean hasList(HttpResponse<?> answer) {
        return answer.statusCode() < 400 || answer.statusCode() == METHOD_NOT_ALLOWED;
    }

    /** A responder wants a request and turns down one that asks for nothing. */
    private static boolean speaks(HttpResponse<?> answer) {
        return answer.statusCode() < 500 && answer.statusCode() != PROXY_LOGIN;
    }
}
