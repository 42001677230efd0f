package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.LineSignals.Revocation;

/** The line works, but nobody can be asked whether its certificate is revoked. Programs with Windows' own TLS ask. */
final class RevocationUnreachable implements FaultRule {
    private static final String NONE = "none";

    @Override
    public String id() {
        return "tls.revocation-unreachable";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Chain.of(seen)
                .filter(chain -> chain.verification().trusted())
                .filter(chain -> !asked(chain).isEmpty() && asked(chain).stream().noneMatch(Revocation::reachable))
                .filter(chain -> !namesNone(chain) || chain.looksInspected())
                .map(this::finding);
    }

    private Finding finding(Chain chain) {
        boolean none = namesNone(chain);
        List<String> urls = asked(chain).stream().map(Revocation::url).filter(url -> !url.isEmpty()).toList();
        Stream<Step> addresses = urls.stream().map(url -> new Step.Setting("address", url));
        Step[] steps = Stream.concat(Stream.of(new Step.Text("ask")), addresses).toArray(Step[]::new);
        Culprit culprit = none ? chain.subject().inspector() : chain.subject().between();
        Finding.Builder finding = chain.finding(id(), Severity.WARNING, culprit).with("urls", String.join(", ", urls));
        return (none ? finding.with("variant", NONE) : finding)
                .because("signals/revocation")
                .fix(Fix.of(none ? "name-revocation" : "allow-revocation", steps).forAudience(Fix.Audience.IT))
                .build();
    }

    private static List<Revocation> asked(Chain chain) {
        return chain.tls().signals().revocation();
    }

    private static boolean namesNone(Chain chain) {
        return asked(chain).stream().allMatch(each -> each.kind().equals(NONE));
    }
}
