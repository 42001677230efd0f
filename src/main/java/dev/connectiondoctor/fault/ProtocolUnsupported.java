package dev.connectiondoctor.fault;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.ToolProtocols;

/** The service takes prompts, but not in the protocol of this tool. */
final class ProtocolUnsupported implements FaultRule {
    private static final Set<Integer> ABSENT = Set.of(404, 405);
    private static final Set<Meaning> NO_ROUTE = Set.of(Meaning.ROUTE_UNKNOWN, Meaning.NOT_AN_API);

    @Override
    public String id() {
        return "request.protocol-unsupported";
    }

    @Override
    public Set<String> explains() {
        return Set.of("models.route-missing", "models.unexpected-body", "auth.wrong-header-style", "auth.key-rejected",
                "http.not-an-api");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        Routes routes = Routes.of(seen);
        return Protocol.byId(BaseCheck.protocol(seen))
                .filter(protocol -> protocol != Protocol.AUTO && missing(seen, routes, protocol))
                .flatMap(protocol -> judge(seen, routes, protocol));
    }

    /** By the answer to a prompt, or while there is none by the answer to an empty one. */
    private static boolean missing(Observations seen, Routes routes, Protocol protocol) {
        return Answers.prompts(seen).isEmpty()
                ? routes.absent(protocol)
                : Answers.prompts(seen).stream().allMatch(ProtocolUnsupported::isAbsence);
    }

    private static boolean isAbsence(Heard heard) {
        return ABSENT.contains(heard.answer().status()) && NO_ROUTE.contains(heard.meaning());
    }

    private Optional<Finding> judge(Observations seen, Routes routes, Protocol protocol) {
        Set<Protocol> others = EnumSet.noneOf(Protocol.class);
        others.addAll(routes.there());
        others.remove(protocol);
        return others.isEmpty() ? Optional.empty() : Optional.of(finding(seen, routes, protocol, others));
    }

    private Finding finding(Observations seen, Routes routes, Protocol protocol, Set<Protocol> others) {
        Optional<Heard> heard = Answers.prompts(seen).stream().findFirst();
        Finding.Builder finding = Subject.of(seen)
                .name(Finding.problem(id(), heard.map(Heard::stage).orElse(Stage.MODELS), Culprit.SETTINGS))
                .with("protocol", protocol.id())
                .with("there", routes.paths(true))
                .with("missing", routes.paths(false))
                .with("tools", String.join(", ", ToolProtocols.speaking(others)))
                .fix(Fixes.words("tool-of-protocol", "choose", "where"))
                .fix(Fixes.words("translate-protocol", "put").forAudience(Fix.Audience.DEVELOPER))
                .fix(Fixes.tellOperator(heard.map(Heard::answer).orElse(null)));
        heard.ifPresentOrElse(each -> finding.because(each.path() + "/status"),
                () -> finding.because(Stage.MODELS, "routes"));
        return finding.build();
    }
}
