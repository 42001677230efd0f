package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.proxy.Families;
import dev.connectiondoctor.stage.proxy.ProxyChoice;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;

/** The ways to the service that were tried side by side, and who takes which. */
record Ways(Observations seen, ProxyEvidence proxy) {
    static final String SCRIPT = "pac";
    private static final String DIRECT = "direct";
    private static final Set<FailureKind> CUT = Set.of(FailureKind.TLS_RESET_AFTER_HELLO,
            FailureKind.TLS_CLOSED_AFTER_HELLO, FailureKind.TLS_SILENT_AFTER_HELLO);

    static Optional<Ways> of(Observations seen) {
        return seen.proxy().map(proxy -> new Ways(seen, proxy));
    }

    /** Whether the check itself takes the direct way. */
    boolean direct() {
        return proxy.outcome() == ProxyEvidence.Outcome.DIRECT;
    }

    /** The direct way was tried, and it leads to the service. */
    boolean directWorks() {
        boolean itself = direct() && seen.completed(Stage.TCP) && seen.failure(Stage.TLS).isEmpty();
        return itself || proxy.route(DIRECT).filter(RouteRow::works).isPresent();
    }

    /** The check takes the direct way and does not come as far as a handshake with anybody. */
    boolean directFails() {
        boolean cut = seen.failure(Stage.TLS).filter(failure -> CUT.contains(failure.kind())).isPresent();
        boolean stopped = cut || seen.failure(Stage.DNS).isPresent() || seen.failure(Stage.TCP).isPresent();
        return direct() && stopped && proxy.route(DIRECT).filter(RouteRow::works).isEmpty();
    }

    /** Another way that leads to the service through a proxy, those that need no script first. */
    Optional<RouteRow> otherWorking() {
        return working().stream()
                .filter(row -> !row.route().equals(SCRIPT))
                .findFirst()
                .or(() -> working().stream().findFirst());
    }

    private List<RouteRow> working() {
        return proxy.routes().stream().filter(row -> row.proxy() != null && row.works()).toList();
    }

    /** Where a row stands in the evidence. */
    String pointer(RouteRow row) {
        return "routes/" + proxy.routes().indexOf(row);
    }

    String directPointer() {
        return proxy.route(DIRECT).map(this::pointer).orElse("outcome");
    }

    /** What the direct way showed. */
    Trial direct(String host) {
        return directWorks() ? new Trial.Proven("direct-works", Map.of("host", host)) : Trial.NOT_TRIED;
    }

    /** What another way showed. */
    static Trial proven(RouteRow row, String host) {
        return new Trial.Proven("way-works",
                Map.of("host", host, "way", Objects.requireNonNullElse(row.proxy(), DIRECT)));
    }

    /** The choice of the tool that is checked; empty if no tool is. */
    Optional<ProxyChoice> ofTool() {
        String tool = seen.settings().map(settings -> settings.tool()).orElse(null);
        return Families.known()
                .ofTool(tool)
                .flatMap(family -> proxy.choices()
                        .stream()
                        .filter(choice -> choice.program().equals(family.id()))
                        .findFirst());
    }

    /** The names of programs, for a sentence. */
    static String names(List<ProxyChoice> choices) {
        return String.join(", ", choices.stream().map(ProxyChoice::name).distinct().toList());
    }

    /** The list of exceptions with one more entry. */
    String exceptionsWith(String entry) {
        Map<String, String> variables = seen.settings().map(settings -> settings.variables()).orElse(Map.of());
        String now = variables.getOrDefault("no_proxy", variables.getOrDefault("NO_PROXY", "")).strip();
        return now.isEmpty() ? entry : now + "," + entry;
    }
}
