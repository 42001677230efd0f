package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.LineSignals.Hello;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/**
 * A handshake that offers TLS 1.3 fails, though one that offers 1.2 alone does not. A server that simply knows no 1.3
 * is another matter: it chooses 1.2 when both are offered.
 */
final class Tls13Blocked implements FaultRule {
    private static final String ACCEPTED = "accepted";

    @Override
    public String id() {
        return "tls.tls13-blocked";
    }

    @Override
    public Set<String> explains() {
        return Stream.concat(HandshakeTrouble.UNANSWERED.stream(),
                Stream.of("tls.only-old-versions", "tls.handshake-refused")).collect(Collectors.toSet());
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.tls()
                .filter(tls -> seen.failure(Stage.TLS).isPresent() && tls.protocol() == null)
                .filter(tls -> ACCEPTED.equals(tls.versions().get("TLSv1.2")))
                .filter(tls -> List.of("refused", "failed").contains(tls.versions().getOrDefault("TLSv1.3", "")))
                .filter(Tls13Blocked::again)
                .map(_ -> finding(seen));
    }

    /** Silence or a reset might be chance, had the small first message, which offers both as well, been answered. */
    private static boolean again(TlsEvidence tls) {
        return tls.alert() != null || tls.signals().hellos().stream().mapToInt(Hello::answered).sum() == 0;
    }

    private Finding finding(Observations seen) {
        Subject subject = Subject.of(seen);
        return HandshakeTrouble.begin(seen, id(), subject.between())
                .because("versions")
                .fix(Fixes.otherNetwork())
                .fix(Fixes.words("let-tls13-pass", "ask", "or").forAudience(Fix.Audience.IT))
                .fix(Fix.of("node-without-tls13", new Step.Text("set"), new Step.Env("NODE_OPTIONS",
                        "--tls-max-v1.2"))
                        .forAudience(Fix.Audience.DEVELOPER)
                        .forTool("node")
                        .tried(new Trial.Proven("without-tls13", Map.of())))
                .fix(Fixes.tellOperator(null))
                .build();
    }
}
