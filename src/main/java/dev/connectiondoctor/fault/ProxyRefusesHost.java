package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.http.Answerers;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** The proxy is there but forbids the way to this host. */
final class ProxyRefusesHost implements FaultRule {
    @Override
    public String id() {
        return "proxy.refused-connect";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.REFUSED_TUNNEL)
                .filter(proxy -> !ProxyCannotReachHost.tried(proxy) && !ProxyTrouble.isWebServer(proxy))
                .flatMap(proxy -> PlainAnswer.ofProxy(proxy)
                        .filter(answer -> BlockPages.filter(answer).isEmpty())
                        .map(answer -> finding(seen, proxy, answer)));
    }

    private Finding finding(Observations seen, ProxyEvidence proxy, PlainAnswer answer) {
        Finding.Builder finding = ProxyTrouble.finding(id(), seen, proxy, Culprit.PROXY)
                .with("status", answer.status())
                .because("connectStatus");
        Product author = Product.byId(Answerers.standard().of(answer.status(), answer.headers(), answer.body()));
        Optional<String> reason = Optional.ofNullable(answer.headers().get("x-squid-error"))
                .or(() -> PageFacts.title(answer.body()));
        if (author.role() == Product.Role.FILTER && reason.isPresent()) {
            finding.with("variant", "known").with("who", author.name()).with("said", reason.get());
        }
        return finding.fix(Fixes.allowHost(Subject.of(seen))).build();
    }
}
