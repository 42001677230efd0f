package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.kept.keyring.KeyRing;
import dev.connectiondoctor.kept.keyring.SystemKeyRing;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.found.Os;

/** GNOME's key ring on a message bus and in a home folder of its own, reached by libsecret's secret-tool. */
@RealPart
class KeyRingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADDRESS = "https://gw.example.com/v1";
    private static final String ELSEWHERE = "https://other.example.com/v1";
    private static final ApiKey KEY = new ApiKey("sk-canary-0123456789-abcdef");
    private static final ApiKey NEWER = new ApiKey("sk-canary-9876543210-fedcba");

    /** A bus that starts nobody by itself. */
    private static final String BUS = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:path=FOLDER/run/bus</listen>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;
    /** Stands in front of the program, and writes down what everybody can see of it while it runs. */
    private static final String TOOL = """
            #!/bin/sh
            tr '\\0' '\\n' </proc/$$/cmdline >>FOLDER/seen
            tr '\\0' '\\n' </proc/$$/environ >>FOLDER/seen
            exec env -i HOME=FOLDER/home XDG_RUNTIME_DIR=FOLDER/run DBUS_SESSION_BUS_ADDRESS=unix:path=FOLDER/run/bus \\
                LC_ALL=C.UTF-8 TOOL "$@" 2>>FOLDER/said
            """;

    private Path folder;
    private Bench bench;

    @BeforeEach
    void open(@TempDir Path empty) throws IOException {
        folder = empty;
        bench = new Bench(folder);
        for (String name : List.of("bin", "home", "run")) {
            Files.setPosixFilePermissions(Files.createDirectory(folder.resolve(name)),
                    PosixFilePermissions.fromString("rwx------"));
        }
        bench.write("bus.conf", BUS);
        bench.write("password", "opens the ring");
        Path tool = bench.write("bin/secret-tool", TOOL.replace("TOOL", Program.find("secret-tool").toString()));
        assertThat(tool.toFile().setExecutable(true)).isTrue();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void keepsReplacesAndForgets() throws Exception {
        bus();
        Program daemon = keyRing();
        KeyRing ring = SystemKeyRing.on(Os.LINUX, bench.path("bin"));

        assertThat(ring.present()).isTrue();
        assertThat(ring.find(ADDRESS)).isEmpty();
        assertThat(ring.keep(ADDRESS, KEY)).isTrue();
        assertThat(ring.keep(ELSEWHERE, NEWER)).isTrue();
        assertThat(ring.find(ADDRESS)).contains(KEY);
        assertThat(ring.keep(ADDRESS, NEWER)).as("in place of the old one").isTrue();
        assertThat(ring.find(ADDRESS)).contains(NEWER);
        assertThat(ring.forget(ADDRESS)).isTrue();
        assertThat(ring.find(ADDRESS)).isEmpty();
        assertThat(ring.forget(ADDRESS)).as("there is none to forget").isTrue();
        assertThat(ring.find(ELSEWHERE)).contains(NEWER);

        assertThat(folder.resolve("seen")).content().contains("store", ADDRESS).doesNotContain("canary");
        assertThat(daemon.output()).doesNotContain("canary");
        nothingIsWrittenInTheOpen();
    }

    @Test
    void aRingThatStaysLockedGivesNothingAwayAndKeepsWhatItHas() throws Exception {
        bus();
        keyRing();
        KeyRing ring = SystemKeyRing.on(Os.LINUX, bench.path("bin"));
        assertThat(ring.keep(ADDRESS, KEY)).isTrue();
        assertThat(call("org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock",
                "array:objpath:/org/freedesktop/secrets/aliases/default")).contains("object path");

        assertThat(ring.find(ADDRESS)).isEmpty();
        assertThat(ring.keep(ADDRESS, NEWER)).isFalse();
        assertThat(ring.forget(ADDRESS)).as("it is still there").isFalse();
        nothingIsWrittenInTheOpen();
    }

    @Test
    void onABusWithoutARingNothingIsKept() throws Exception {
        bus();
        KeyRing ring = SystemKeyRing.on(Os.LINUX, bench.path("bin"));
        assertThat(ring.keep(ADDRESS, KEY)).isFalse();
        assertThat(ring.find(ADDRESS)).isEmpty();
        nothingIsWrittenInTheOpen();
    }

    @Test
    void withoutABusNothingIsKept() throws Exception {
        KeyRing ring = SystemKeyRing.on(Os.LINUX, bench.path("bin"));
        assertThat(ring.keep(ADDRESS, KEY)).isFalse();
        assertThat(ring.find(ADDRESS)).isEmpty();
        assertThat(folder.resolve("said")).content().contains("secret-tool").doesNotContain("canary");
    }

    private void bus() throws Exception {
        bench.start("dbus-daemon", "--config-file=" + bench.path("bus.conf"), "--nofork", "--nopidfile",
                "--print-address").awaitWords("unix:path=");
    }

    /** Opened with a password, as a sign-in does. */
    private Program keyRing() throws Exception {
        Program daemon = bench.start(Map.of("HOME", bench.path("home"), "XDG_RUNTIME_DIR", bench.path("run"),
                "DBUS_SESSION_BUS_ADDRESS", address()), "sh", "-c",
                "exec gnome-keyring-daemon --unlock --components=secrets --foreground <'" + bench.path("password")
                        + "'");
        Instant end = Instant.now().plus(PATIENCE);
        while (!call("org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner",
                "string:org.freedesktop.secrets").contains("true")) {
            assertThat(Instant.now()).as(daemon.output()).isBefore(end);
            Thread.sleep(50);
        }
        return daemon;
    }

    private String call(String who, String what, String method, String argument) throws Exception {
        return Program.end(folder, Map.of("DBUS_SESSION_BUS_ADDRESS", address()),
                List.of("dbus-send", "--session", "--print-reply", "--dest=" + who, what, method, argument)).output();
    }

    private String address() {
        return "unix:path=" + bench.path("run/bus");
    }

    private void nothingIsWrittenInTheOpen() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content).as(file.toString()).doesNotContain("canary");
            }
        }
    }
}
