package dev.connectiondoctor.stage.portal;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence.Outcome;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.target.BaseUrl;

/** Whether a stage ended as it would where the network answers in the place of others. */
final class Suspicion {
    private static final Set<Outcome> NOT_REACHED = Set.of(Outcome.NAME_NOT_FOUND, Outcome.REFUSED_CONNECTION,
            Outcome.TIMED_OUT, Outcome.NOT_HTTP, Outcome.CLOSED);

    private Suspicion() {}

    static boolean of(Collected<?> collected, ProbeContext context) {
        BaseUrl base = context.endpoint().base();
        if (!base.usable() || base.loopback()) {
            return false;
        }
        boolean failed = collected.failure() != null;
        return switch (collected.evidence()) {
            case DnsEvidence _ -> failed && context.network().route().direct();
            case ProxyEvidence proxy -> failed && lost(proxy);
            case TcpEvidence _ -> failed;
            case TlsEvidence tls -> failed && strange(tls);
            case FirstByteEvidence first -> isPage(first.answer()) && !endToEnd(context);
            case SettingsEvidence _,ModelsEvidence _,ShortPromptEvidence _,LongStreamEvidence _ -> false;
        };
    }

    /** Whether there is no proxy that could be asked for anything. */
    static boolean proxyNotReached(Evidence evidence) {
        return evidence instanceof ProxyEvidence proxy && NOT_REACHED.contains(proxy.outcome());
    }

    private static boolean lost(ProxyEvidence proxy) {
        return proxyNotReached(proxy) || proxy.outcome() == Outcome.REFUSED_TUNNEL;
    }

    /** No certificate was seen, or one that is neither the host's own nor of a known inspection. */
    private static boolean strange(TlsEvidence tls) {
        TlsEvidence.Verification verification = tls.verification();
        boolean rooted = verification != null && verification.rooted();
        return verification == null || !verification.hostMatches() || !rooted && tls.interceptedBy() == null;
    }

    private static boolean isPage(@Nullable HttpAnswer answer) {
        return answer != null && (answer.isHtml() || answer.isRedirect());
    }

    /** Whether nobody on the way can have written what came over this line. */
    private static boolean endToEnd(ProbeContext context) {
        return context.endpoint().base().secure() && context.seen()
                .tls()
                .map(TlsEvidence::verification)
                .filter(TlsEvidence.Verification::publicRoots)
                .isPresent();
    }
}
