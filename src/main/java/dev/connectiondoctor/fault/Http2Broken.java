package dev.connectiondoctor.fault;

import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** HTTP/2 is agreed on and then not spoken, while HTTP/1.1 works. */
final class Http2Broken implements FaultRule {
    @Override
    public String id() {
        return "tls.http2-broken";
    }

    @Override
    public Set<String> explains() {
        return Set.of("http.closed-without-answer", "http.no-answer", "http.not-an-api");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        boolean http1 = seen.firstByte()
                .filter(first -> first.samples().stream().anyMatch(sample -> sample.status() > 0))
                .isPresent();
        boolean opening = seen.tls().filter(tls -> "broken".equals(tls.signals().http2())).isPresent();
        boolean requests = seen.experiments()
                .stream()
                .anyMatch(made -> made.id().equals("http-version") && made.outcome().equals("http1-answers"));
        return seen.tls()
                .filter(_ -> opening && http1 || requests)
                .map(tls -> finding(Subject.of(seen), tls, opening ? "opening" : "requests"));
    }

    private Finding finding(Subject subject, TlsEvidence tls, String variant) {
        boolean opened = tls.verification() != null && !tls.verification().publicRoots();
        return subject.name(Finding.problem(id(), Stage.TLS, opened ? subject.inspector() : subject.service()))
                .likely()
                .with("variant", variant)
                .because("signals/http2")
                .because("alpn")
                .because(Stage.FIRST_BYTE, "samples")
                .fix(Fixes.otherNetwork())
                .fixes(Fixes.http1(subject))
                .build();
    }
}
