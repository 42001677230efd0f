package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.ProxyUrlFlaw;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/** What is set as the proxy is no address of one, or one that some programs cannot read. */
final class ProxyUrlMalformed implements FaultRule {
    @Override
    public String id() {
        return "settings.proxy-url-malformed";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.proxy()
                .filter(proxy -> nobodyReads(proxy) || proxy.flaw() != null)
                .map(proxy -> finding(seen, proxy));
    }

    private static boolean nobodyReads(ProxyEvidence proxy) {
        return proxy.outcome() == ProxyEvidence.Outcome.MALFORMED;
    }

    private Finding finding(Observations seen, ProxyEvidence proxy) {
        ProxyUrlFlaw flaw = proxy.flaw();
        Severity severity = nobodyReads(proxy) ? Severity.PROBLEM : Severity.WARNING;
        Finding.Builder finding = Subject.of(seen)
                .name(Finding.of(id(), Stage.PROXY, severity, Culprit.SETTINGS))
                .likelyUnless(nobodyReads(proxy))
                .with("proxy", String.valueOf(proxy.url()))
                .with("source", ProxyTrouble.source(proxy.source()))
                .with("position", flaw == null ? 1 : flaw.position())
                .because("url");
        if (flaw != null) {
            finding.because("flaw");
        }
        return finding.fix(fix(proxy, flaw)).build();
    }

    private static Fix fix(ProxyEvidence proxy, @org.jspecify.annotations.Nullable ProxyUrlFlaw flaw) {
        List<Step> steps = new ArrayList<>();
        if (flaw != null) {
            steps.add(new Step.Text(flaw.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        if (flaw != null && flaw.corrected() != null) {
            String name = ProxyTrouble.source(proxy.source()).replaceFirst("^.*\\(([^)]*)\\)$", "$1");
            steps.add(name.matches("\\w+_(proxy|PROXY)")
                    ? new Step.Env(name, flaw.corrected())
                    : new Step.Setting("proxy", flaw.corrected()));
        } else {
            steps.add(new Step.Text("write"));
            steps.add(new Step.Text("encode"));
        }
        return Fix.of("correct-proxy-url", steps.toArray(Step[]::new));
    }
}
