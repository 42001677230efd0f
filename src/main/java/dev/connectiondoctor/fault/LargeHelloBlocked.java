package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tls.LineSignals.Hello;

/** Small first messages of a handshake are answered, large ones are not: new programs fail where old ones work. */
final class LargeHelloBlocked implements FaultRule {
    /** Fewer could be chance. */
    private static final int FEWEST = 3;

    @Override
    public String id() {
        return "tls.large-hello-blocked";
    }

    @Override
    public Set<String> explains() {
        return HandshakeTrouble.UNANSWERED;
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        List<Hello> hellos = seen.tls().map(tls -> tls.signals().hellos()).orElse(List.of());
        return kind(hellos, "small")
                .filter(small -> small.tries() >= FEWEST && small.answered() == small.tries())
                .flatMap(small -> Stream.of("hybrid", "large")
                        .flatMap(kind -> kind(hellos, kind).stream())
                        .filter(large -> stopped(large) >= FEWEST)
                        .findFirst()
                        .map(large -> finding(Subject.of(seen), hellos, small, large)));
    }

    private Finding finding(Subject subject, List<Hello> hellos, Hello small, Hello large) {
        boolean inPieces = kind(hellos, "large-split").filter(split -> split.answered() == split.tries()).isPresent();
        return subject.name(Finding.problem(id(), Stage.TLS, subject.between()))
                .likelyUnless(large.answered() == 0 && !inPieces)
                .with("small", small.bytes())
                .with("smallTries", small.tries())
                .with("large", large.bytes())
                .with("largeTries", large.tries())
                .with("stopped", stopped(large))
                .because("signals/hellos")
                .fix(Fixes.otherNetwork())
                .fixes(inPieces ? List.of(Fixes.lowerMtu()) : List.of())
                .fix(Fixes.words("let-large-hello-pass", "ask", "why").forAudience(Fix.Audience.IT))
                .fixes(smallerMessage(small))
                .build();
    }

    /** For programs that can be told to leave the new key exchange out; what is left is the small message that passed. */
    private static List<Fix> smallerMessage(Hello small) {
        Trial passed = new Trial.Proven("small-hello", Map.of("count", small.tries(), "small", small.bytes()));
        return Stream.concat(Stream.of(Fix.of("smaller-hello-node", new Step.Text("set"),
                new Step.Setting("ecdhCurve", "X25519:prime256v1"))
                .forAudience(Fix.Audience.DEVELOPER)
                .forTool("node")
                .tried(passed)),
                Variables.set(Fix.of("smaller-hello-go")
                        .forAudience(Fix.Audience.DEVELOPER)
                        .tried(passed), "GODEBUG", "tlsmlkem=0", "tlsmlkem=0").stream())
                .toList();
    }

    private static Optional<Hello> kind(List<Hello> hellos, String kind) {
        return hellos.stream().filter(hello -> hello.kind().equals(kind)).findFirst();
    }

    private static int stopped(Hello hello) {
        return hello.reset() + hello.closed() + hello.silent();
    }
}
