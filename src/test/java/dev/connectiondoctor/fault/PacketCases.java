package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence.Attempt;
import dev.connectiondoctor.stage.tcp.TcpEvidence.Outcome;
import dev.connectiondoctor.stage.tls.AddressTrial;
import dev.connectiondoctor.stage.tls.LineSignals;
import dev.connectiondoctor.stage.tls.LineSignals.Hello;
import dev.connectiondoctor.stage.tls.SizeTrial;

/** What is wrong, and what is nearly wrong, with the size of packets and the length of the way. */
final class PacketCases {
    private static final String LOST = "tcp.packet-size-blackhole";
    private static final String FAR = "tcp.far-away";
    private static final String LARGE = "tls.large-hello-blocked";

    private PacketCases() {}

    static List<Case> all() {
        return Stream.of(fromServer(), toServer(), surroundings(), distance(), waysOut(), handshakes())
                .flatMap(List::stream)
                .toList();
    }

    private static SizeTrial handshakes(boolean small, int answered, int silent) {
        return new SizeTrial(SizeTrial.FROM_SERVER, 0, small, 3, answered, silent);
    }

    private static Seen silent(LineSignals signals) {
        return Seen.healthy()
                .put(HelloCases.with(Handshakes.broken(null, Map.of(), null), signals))
                .failed(Stage.TLS, FailureKind.TLS_SILENT_AFTER_HELLO)
                .endsAt(Stage.TLS);
    }

    private static Seen silent(SizeTrial... trials) {
        return silent(LineSignals.NONE.withSizes(List.of(trials)));
    }

    private static List<Case> fromServer() {
        String other = "tls.silent-after-hello";
        SizeTrial never = handshakes(false, 0, 3);
        return List.of(Case.hit(LOST, "answers come in small packets", silent(never, handshakes(true, 3, 0))),
                Case.hit(LOST, "the handshake fell silent later",
                        silent(never, handshakes(true, 3, 0)).failed(Stage.TLS, FailureKind.TLS_OTHER)),
                Case.miss(LOST, "no answers at all", silent(never, handshakes(true, 0, 3)), other),
                Case.miss(LOST, "answers come now and then", silent(never, handshakes(true, 2, 1)), other),
                Case.miss(LOST, "large ones come as well", silent(handshakes(false, 1, 2), handshakes(true, 3, 0)),
                        other),
                Case.miss(LOST, "refused rather than lost", silent(handshakes(false, 0, 0), handshakes(true, 3, 0)),
                        other));
    }

    private static Hello hello(String kind, int tries, int answered, int reset) {
        return new Hello(kind, 1600, tries, answered, reset, 0, tries - answered - reset);
    }

    private static List<Hello> onlyPieces(int reset) {
        return List.of(hello("small", 4, 4, 0), hello("large", 3, 0, reset), hello("large-split", 3, 3, 0),
                hello("hybrid", 4, 0, reset));
    }

    /** Requests of these sizes, answered up to this one, and one in pieces. */
    private static List<SizeTrial> bodies(int lastAnswered, boolean inPieces) {
        List<SizeTrial> all = new ArrayList<>();
        for (int bytes : List.of(512, 1200, 1500, 4096, 16_000)) {
            all.add(request(bytes, false, bytes <= lastAnswered));
        }
        all.add(request(4096, true, inPieces));
        return all;
    }

    private static SizeTrial request(int bytes, boolean small, boolean answered) {
        return new SizeTrial(SizeTrial.TO_SERVER, bytes, small, 1, answered ? 1 : 0, answered ? 0 : 1);
    }

    private static Seen asked(List<Hello> hellos, List<SizeTrial> bodies) {
        return Seen.healthy()
                .put(HelloCases.with(Handshakes.healthy(), LineSignals.NONE.withHellos(hellos).withSizes(bodies)));
    }

    private static List<Case> toServer() {
        List<SizeTrial> gaps = new ArrayList<>(bodies(1200, true));
        gaps.set(3, request(4096, false, true));
        return List.of(Case.hit(LOST, "large requests are lost as well", asked(onlyPieces(0), bodies(1200, true))),
                Case.hit(LOST, "only the largest", asked(onlyPieces(0), bodies(4096, true))),
                Case.miss(LOST, "large requests pass", asked(onlyPieces(0), bodies(16_000, true)), LARGE),
                Case.miss(LOST, "in pieces they are lost, too", asked(onlyPieces(0), bodies(1200, false)), LARGE),
                Case.miss(LOST, "no request is answered", asked(onlyPieces(0), bodies(0, true)), LARGE),
                Case.miss(LOST, "no limit can be seen", asked(onlyPieces(0), gaps), LARGE),
                Case.miss(LOST, "no request could be made", asked(onlyPieces(0), List.of()), LARGE),
                Case.miss(LOST, "reset rather than lost", asked(onlyPieces(1), bodies(1200, true)), LARGE));
    }

    private static Seen within(Seen seen, String... surroundings) {
        return seen.put(new TcpEvidence(List.of(new Attempt("192.0.2.1", "ipv4", Outcome.CONNECTED, 20)),
                List.of(surroundings)));
    }

    private static List<Case> surroundings() {
        Seen lost = asked(onlyPieces(0), bodies(1200, true));
        Seen nobody = Seen.healthy()
                .put(new TcpEvidence(List.of(new Attempt("192.0.2.1", "ipv4", Outcome.TIMEOUT, 8000)),
                        List.of(TcpEvidence.WSL, TcpEvidence.CONTAINER)))
                .failed(Stage.TCP, FailureKind.CONNECTION_TIMEOUT)
                .endsAt(Stage.TCP);
        return List.of(
                Case.hit(LOST, "in a container within WSL", within(lost, TcpEvidence.WSL, TcpEvidence.CONTAINER)),
                Case.hit("tcp.timeout", "in a container within WSL", nobody));
    }

    private static Attempt attempt(String address, Outcome outcome, @Nullable Boolean wayOut, double... millis) {
        List<Double> again = new ArrayList<>();
        for (int i = 1; i < millis.length; i++) {
            again.add(millis[i]);
        }
        return new Attempt(address, address.contains(":") ? "ipv6" : "ipv4", outcome, millis[0], again, wayOut);
    }

    private static Attempt stood(String address, double... millis) {
        return attempt(address, Outcome.CONNECTED, null, millis);
    }

    private static Seen tried(Attempt... attempts) {
        return Seen.healthy().put(new TcpEvidence(List.of(attempts)));
    }

    private static List<Case> distance() {
        Attempt far = stood("192.0.2.1", 310, 305, 320);
        Attempt nowhere = attempt("2001:db8::1", Outcome.UNREACHABLE, false, 0.2);
        return List.of(Case.hit(FAR, "all of them", tried(far, stood("192.0.2.2", 290, 300, 310))),
                Case.hit(FAR, "with one that leads nowhere", tried(far, nowhere)),
                Case.miss(FAR, "slow only once",
                        tried(stood("192.0.2.1", 310, 90, 95), stood("192.0.2.2", 290, 91, 92))),
                Case.miss(FAR, "measured only once", tried(stood("192.0.2.1", 310), stood("192.0.2.2", 290))),
                Case.miss(FAR, "one of them is near", tried(far, stood("192.0.2.2", 20))),
                Case.miss(FAR, "there is only one", tried(far)));
    }

    private static LineSignals at(String four, String six) {
        return LineSignals.NONE.withAddresses(List.of(new AddressTrial("192.0.2.1", "ipv4", four, 40, null),
                new AddressTrial("2001:db8::1", "ipv6", six, 40, null)));
    }

    private static Seen cut(String four, String six) {
        return Seen.healthy()
                .put(HelloCases.with(Handshakes.broken(null, Map.of(), false), at(four, six)))
                .failed(Stage.TLS, FailureKind.TLS_RESET_AFTER_HELLO)
                .endsAt(Stage.TLS);
    }

    private static List<Case> handshakes() {
        Seen unnoticed = Seen.healthy().put(HelloCases.with(Handshakes.healthy(), at("stands", "silent")));
        return List.of(Case.hit("tcp.ipv6-broken", "handshakes are cut there", cut("stands", "reset")),
                Case.hit("tcp.ipv6-broken", "handshakes fall silent there, and this one went elsewhere", unnoticed),
                Case.hit("tcp.ipv4-broken", "handshakes are cut there", cut("closed", "stands")),
                Case.miss("tcp.ipv6-broken", "handshakes are cut everywhere", cut("reset", "reset"),
                        "tls.reset-on-hello"),
                Case.miss("tcp.ipv6-broken", "the next one stands everywhere", cut("stands", "stands"),
                        "tls.reset-on-hello"),
                Case.miss("tcp.ipv6-broken", "it fails otherwise",
                        Seen.healthy().put(HelloCases.with(Handshakes.healthy(), at("stands", "failed")))));
    }

    private static List<Case> waysOut() {
        Attempt near = stood("192.0.2.1", 20);
        return List.of(Case.hit("tcp.ipv6-broken", "somebody on the way says that it leads nowhere",
                tried(near, attempt("2001:db8::1", Outcome.UNREACHABLE, true, 12))),
                Case.miss("tcp.ipv6-broken", "this computer has no way out for it",
                        tried(near, attempt("2001:db8::1", Outcome.UNREACHABLE, false, 0.1))));
    }
}
