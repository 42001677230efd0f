package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.connectiondoctor.practice.wire.Loopback;

/** A program of this computer that runs in the foreground for as long as a test needs it. */
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin");

    private final String name;
    private final Process process;
    private final StringBuffer output = new StringBuffer();
    /** Not a virtual thread: reading from a pipe keeps the thread of the system that carries it. */
    private final Thread reader;

    private Program(String name, Process process) {
        this.name = name;
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().name("output of " + name).start(this::read);
    }

    /**
     * Starts a program in a folder, with nothing of this process's environment.
     *
     * @param command its name, and its arguments
     */
    static Program start(Path folder, String... command) throws IOException {
        return start(folder, Map.of(), command);
    }

    /** @param variables all that it is told by its environment */
    static Program start(Path folder, Map<String, String> variables, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.command().set(0, find(command[0]).toString());
        builder.environment().clear();
        builder.environment().put("PATH", String.join(":", FOLDERS));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        return new Program(command[0], process);
    }

    /** Runs a program to its end. */
    static void run(Path folder, String... command) throws IOException, InterruptedException {
        try (Program program = start(folder, command)) {
            if (!program.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || program.process.exitValue() != 0) {
                fail("%s failed:%n%s", String.join(" ", command), program.output());
            }
        }
    }

    /**
     * Runs a program to its end, however that is.
     *
     * @param variables all that it is told by its environment
     */
    static Ended end(Path folder, Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        try (Program program = start(folder, variables, command.toArray(String[]::new))) {
            if (!program.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                fail("%s does not end:%n%s", String.join(" ", command), program.output());
            }
            program.reader.join(PATIENCE);
            return new Ended(program.process.exitValue(), program.output());
        }
    }

    record Ended(int code, String output) {}

    /** Where a program is installed. */
    static Path find(String name) {
        return Stream.concat(FOLDERS.stream().map(folder -> Path.of(folder, name)), Stream.of(Path.of(name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " is not installed: this test needs the package that brings it (see .ci/run)"));
    }

    /** Waits until connections to a port of this computer are accepted. */
    Program awaitPort(int port) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers(port)) {
            goOn(end, "accepts no connections on port " + port);
        }
        return this;
    }

    /** Waits until the program has said something. */
    Program awaitWords(String words) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (output.indexOf(words) < 0) {
            goOn(end, "does not say: " + words);
        }
        return this;
    }

    String output() {
        return output.toString();
    }

    /** Ends it without a warning, as a crash does. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            reader.join(PATIENCE);
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** A process that has ended will not do what is waited for. */
    private void goOn(Instant end, String complaint) throws InterruptedException {
        boolean ended = process.waitFor(20, TimeUnit.MILLISECONDS);
        if (ended || Instant.now().isAfter(end)) {
            fail("%s %s:%n%s", name, ended ? "has ended with " + process.exitValue() : complaint, output());
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> output.append(line).append('\n'));
        } catch (IOException | java.io.UncheckedIOException _) {
            // The program is over.
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Loopback.IPV4, port), 1000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
