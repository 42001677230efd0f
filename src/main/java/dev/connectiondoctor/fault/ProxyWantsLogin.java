package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** The proxy lets nobody through without a login, and none, or not the right one, was given. */
final class ProxyWantsLogin implements FaultRule {
    @Override
    public String id() {
        return "proxy.auth-required";
    }

    @Override
    public Set<String> explains() {
        return ProxyTrouble.CONSEQUENCES;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return ProxyTrouble.outcome(seen, ProxyEvidence.Outcome.WANTS_LOGIN)
                .filter(ProxyTrouble::takesBasic)
                .or(() -> seen.proxy().filter(_ -> Answers.failing(seen, Meaning.PROXY_LOGIN).isPresent()))
                .map(proxy -> finding(seen, proxy));
    }

    private Finding finding(Observations seen, ProxyEvidence proxy) {
        Finding.Builder finding = ProxyTrouble.finding(id(), seen, proxy, Culprit.SETTINGS)
                .because("authenticate")
                .with("schemes", ProxyTrouble.schemes(proxy));
        return finding
                .fix(Fixes.words(proxy.credentials() ? "correct-proxy-login" : "give-proxy-login", "put", "encode"))
                .fix(Fixes.words("use-local-login-proxy", "start", "point").forAudience(Fix.Audience.DEVELOPER))
                .fix(Fixes.allowHost(Subject.of(seen)))
                .build();
    }
}
