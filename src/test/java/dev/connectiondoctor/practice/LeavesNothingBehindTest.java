package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import com.sun.management.UnixOperatingSystemMXBean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Closing a network ends every thread and socket that it made, also in the middle of a conversation. */
@Isolated("it counts the threads and the open files of the whole process")
class LeavesNothingBehindTest {
    private static final int TIMES = 50;
    private static final int NOISE = 5;

    @TempDir private Path folder;

    static List<Scenario> all() {
        return Scenarios.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void endsItsThreads(Scenario scenario) throws IOException {
        PracticeNetwork network = scenario.start();
        network.close();
        assertThat(practiceThreads("after-" + scenario.name())).isEmpty();
    }

    @Test
    void threadsAreSeenWhileTheyRun() throws IOException {
        PracticeNetwork network = network("healthy");
        assertThat(practiceThreads("running")).isNotEmpty().allMatch(line -> line.contains("practice-healthy-accept"));
        network.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "packets-dropped", "name-not-found", "name-server-silent", "proxy-is-socks",
            "proxy-wants-login", "ipv6-broken"})
    void fiftyNetworksLaterNoMoreFilesAreOpen(String name) throws IOException {
        network(name).close();
        long before = openFiles();
        for (int time = 0; time < TIMES; time++) {
            network(name).close();
        }
        assertThat(openFiles()).isLessThan(before + NOISE);
        assertThat(practiceThreads("fifty")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "healthy-plain-local", "silent-after-hello", "base-url-plain-http"})
    void hangsUpOnVisitorsWhoAreInTheMiddle(String name) throws IOException {
        PracticeNetwork network = network(name);
        try (Visitor visitor = new Visitor(network); Socket socket = visitor.connect()) {
            socket.getOutputStream().write("POST /v1/chat".getBytes(StandardCharsets.US_ASCII));
            network.close();
            assertThat(isOver(socket.getInputStream())).isTrue();
        }
        assertThat(practiceThreads("middle")).isEmpty();
    }

    @Test
    void endsAStreamThatIsFlowing() throws Exception {
        PracticeNetwork network = network("healthy");
        try (Visitor visitor = new Visitor(network)) {
            InputStream stream = visitor.stream("Count from 1 to 600.").body();
            assertThat(stream.read()).isPositive();
            network.close();
            assertThat(isOver(stream)).isTrue();
        }
        assertThat(practiceThreads("stream")).isEmpty();
    }

    @Test
    void twoAtOnceDoNotInterfere() throws Exception {
        try (PracticeNetwork one = network("healthy"); Visitor visitor = new Visitor(one)) {
            try (PracticeNetwork other = network("healthy"); Visitor stranger = new Visitor(other)) {
                assertThat(stranger.base().port()).isNotEqualTo(visitor.base().port());
                assertThat(stranger.models().statusCode()).isEqualTo(200);
            }
            assertThat(visitor.models().statusCode()).isEqualTo(200);
        }
    }

    private static PracticeNetwork network(String name) throws IOException {
        return Scenarios.byName(name).orElseThrow().start();
    }

    /** Reads to the end, however it comes. */
    private static boolean isOver(InputStream stream) throws IOException {
        try {
            stream.readAllBytes();
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private List<String> practiceThreads(String name) throws IOException {
        Path dump = folder.resolve(name + ".txt");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(),
                        ThreadDumpFormat.TEXT_PLAIN);
        return Files.readAllLines(dump).stream().filter(line -> line.contains("\"practice-")).toList();
    }

    /** Zero on systems that do not count them. */
    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }
}
