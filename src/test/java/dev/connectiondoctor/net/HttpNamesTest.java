package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.lines.Checks;
import dev.connectiondoctor.lines.Peer;
import dev.connectiondoctor.practice.wire.NameServer;
import dev.connectiondoctor.practice.wire.Resources;
import dev.connectiondoctor.practice.wire.Zone;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.SystemCommands;

/** Java's HTTP client asks the run's own names, and no run hears another's answers. */
class HttpNamesTest {
    private static final String NAME = "shared.name.test";

    private static Peer saying(InetAddress address, String word) {
        return Peer.on(address, socket -> {
            Peer.readHead(socket);
            Peer.say(socket, "HTTP/1.1 200 OK\r\nContent-Length: " + word.length() + "\r\nConnection: close\r\n\r\n"
                    + word);
        });
    }

    private static Options fixed(Peer peer, InetAddress address) {
        return Checks.of("http://" + NAME + ":" + peer.port()).withResolve(Map.of(NAME, List.of(address)));
    }

    private static String get(Network network, int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + NAME + ":" + port + "/")).build();
        return network.http().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void twoRunsWithDifferentAddressesForOneNameDoNotMix() throws Exception {
        InetAddress firstAddress = InetAddress.ofLiteral("127.0.0.1");
        InetAddress secondAddress = InetAddress.ofLiteral("127.0.0.2");
        CyclicBarrier together = new CyclicBarrier(2);
        try (Peer first = saying(firstAddress, "first");
                Peer second = saying(secondAddress, "second");
                Network one = Checks.network(fixed(first, firstAddress));
                Network two = Checks.network(fixed(second, secondAddress))) {
            for (int round = 0; round < 20; round++) {
                List<String> answers = SideBySide.all(List.of(() -> meet(together, one, first.port()),
                        () -> meet(together, two, second.port())));
                assertThat(answers).containsExactly("first", "second");
            }
        }
    }

    private static String meet(CyclicBarrier together, Network network, int port) throws InterruptedException {
        try {
            together.await();
            return get(network, port);
        } catch (IOException | java.util.concurrent.BrokenBarrierException failure) {
            return failure.toString();
        }
    }

    @Test
    void aNameOfARunIsUnknownToTheRestOfThisProgramBeforeAndAfter() throws Exception {
        InetAddress address = InetAddress.ofLiteral("127.0.0.1");
        String name = "only-here.invalid";
        assertThatThrownBy(() -> InetAddress.getByName(name)).isInstanceOf(UnknownHostException.class);
        try (Peer peer = saying(address, "here")) {
            Options options = Checks.of("http://" + name + ":" + peer.port())
                    .withResolve(Map.of(name, List.of(address)));
            try (Network network = Checks.network(options)) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(options.endpoint().base().url())).build();
                assertThat(network.http().send(request, BodyHandlers.ofString()).body()).isEqualTo("here");
            }
        }
        assertThatThrownBy(() -> InetAddress.getByName(name)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aRunThatDoesNotKnowTheNameFailsThoughAnotherDoes() throws Exception {
        InetAddress address = InetAddress.ofLiteral("127.0.0.1");
        try (Peer peer = saying(address, "here");
                DnsPeer empty = DnsPeer.answering(DnsPeer::notFound);
                Network knowing = Checks.network(fixed(peer, address));
                Network asking = Checks.network(Checks.of("http://" + NAME)
                        .withResolve(Map.of())
                        .withDnsServer(empty.address()))) {
            assertThat(get(knowing, peer.port())).isEqualTo("here");
            assertThatThrownBy(() -> get(asking, peer.port())).isInstanceOf(IOException.class);
            assertThat(get(knowing, peer.port())).isEqualTo("here");
        }
    }

    @Test
    void theNameServerOfChoiceIsAsked() throws Exception {
        InetAddress address = InetAddress.ofLiteral("127.0.0.1");
        try (Peer peer = saying(address, "here"); Resources resources = new Resources("http-names-test")) {
            Options options = Checks.of("http://" + NAME)
                    .withResolve(Map.of())
                    .withDnsServer(NameServer.start(resources, Zone.of(Map.of(NAME, List.of(address)))));
            try (Network network = Checks.network(options)) {
                assertThat(get(network, peer.port())).isEqualTo("here");
            }
        }
    }

    @Test
    void theFilesOfASystemOfItsOwnAreFollowed(@TempDir Path root) throws Exception {
        InetAddress address = InetAddress.ofLiteral("127.0.0.1");
        Files.createDirectories(root.resolve("etc"));
        Files.writeString(root.resolve("etc/hosts"), "127.0.0.1 " + NAME + "\n");
        Environment environment = new Environment(Map.of(), Map.of(), root, root, root, SystemCommands.NONE);
        try (Peer peer = saying(address, "here");
                Network network = LiveNetwork.open(Checks.of("http://" + NAME).withResolve(Map.of()), environment)) {
            assertThat(get(network, peer.port())).isEqualTo("here");
        }
    }
}
