package dev.connectiondoctor.target.found;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the system's own commands: without a shell, found in the folders of the path alone, for two seconds and a
 * megabyte at most. An interrupt ends the command.
 */
public final class ProcessCommands implements SystemCommands {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int MOST_BYTES = 1 << 20;
    private static final long LOOK_AGAIN_MS = 4;

    private final List<Path> folders;
    private final Os os;
    private final Duration longest;

    /** @param path folders as in the variable {@code PATH} */
    public ProcessCommands(String path, Os os) {
        this(path, os, LONGEST);
    }

    /** @param longest how long a command may take, for those that may have to ask the user */
    public ProcessCommands(String path, Os os, Duration longest) {
        folders = Arrays.stream(path.split(File.pathSeparator)).flatMap(ProcessCommands::folder).toList();
        this.os = os;
        this.longest = longest;
    }

    @Override
    public Os os() {
        return os;
    }

    @Override
    public Optional<String> output(List<String> command) throws InterruptedException {
        return output(command, "");
    }

    /**
     * What a command printed that was told something.
     *
     * @param command program and arguments, which every user of the computer can see
     * @param input what it reads, in UTF-8, a few kilobytes at most; the only place for a secret
     */
    public Optional<String> output(List<String> command, String input) throws InterruptedException {
        Optional<Path> program = program(command.getFirst());
        return program.isEmpty() ? Optional.empty() : run(program.get(), command.subList(1, command.size()), input);
    }

    /** Whether there is a program of this name. */
    public boolean has(String name) {
        return program(name).isPresent();
    }

    private Optional<Path> program(String name) {
        String file = os == Os.WINDOWS ? name + ".exe" : name;
        return folders.stream()
                .map(folder -> folder.resolve(file))
                .filter(path -> Files.isRegularFile(path) && Files.isExecutable(path))
                .findFirst();
    }

    private Optional<String> run(Path program, List<String> arguments, String input) throws InterruptedException {
        List<String> line = new ArrayList<>(List.of(program.toString()));
        line.addAll(arguments);
        Process process;
        try {
            process = new ProcessBuilder(line).redirectError(Redirect.DISCARD).start();
        } catch (IOException _) {
            return Optional.empty();
        }
        try {
            tell(process, input);
            return heard(process);
        } catch (IOException _) {
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void tell(Process process, String input) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Never waits inside a read, so that neither a silent command nor a child of it can hold us. */
    private Optional<String> heard(Process process) throws IOException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        InputStream out = process.getInputStream();
        while (true) {
            boolean over = process.waitFor(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
            for (int ready = out.available(); ready > 0 && said.size() <= MOST_BYTES; ready = out.available()) {
                said.write(out.readNBytes(Math.min(ready, MOST_BYTES + 1)));
            }
            if (said.size() > MOST_BYTES || !over && System.nanoTime() - end > 0) {
                return Optional.empty();
            }
            if (over) {
                return process.exitValue() == 0
                        ? Optional.of(said.toString(StandardCharsets.UTF_8))
                        : Optional.empty();
            }
        }
    }

    /** A relative folder would be one of wherever the doctor was started. */
    private static Stream<Path> folder(String text) {
        try {
            Path folder = Path.of(text);
            return folder.isAbsolute() ? Stream.of(folder) : Stream.empty();
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }
}
