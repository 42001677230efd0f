package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;

import dev.connectiondoctor.real.Program.Ended;

/** Programs of others that npm installs, in the versions that {@code npm/package.json} names, once for all builds. */
final class NpmParts {
    private static final Object ONE_AT_A_TIME = new Object();

    private NpmParts() {}

    /** The folder that they are installed in. */
    static Path folder() throws IOException, InterruptedException {
        synchronized (ONE_AT_A_TIME) {
            String wanted = text("package.json");
            Path folder = Path.of("target", "npm-" + checksum(wanted)).toAbsolutePath();
            Path done = folder.resolve("installed");
            if (!Files.exists(done)) {
                install(folder, wanted);
                Files.createFile(done);
            }
            return folder;
        }
    }

    /** Where an installed program begins. */
    static String program(String name) throws IOException, InterruptedException {
        return folder().resolve("node_modules/.bin").resolve(name).toRealPath().toString();
    }

    /** Puts a script of this folder beside what it needs. */
    static String script(String name) throws IOException, InterruptedException {
        Path file = folder().resolve(name);
        String wanted = text(name);
        synchronized (ONE_AT_A_TIME) {
            if (!Files.exists(file) || !Files.readString(file).equals(wanted)) {
                Files.writeString(file, wanted);
            }
        }
        return file.toString();
    }

    /** With this computer's own settings, which say where packages come from. */
    private static void install(Path folder, String wanted) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("package.json"), wanted);
        Ended ended = Program.end(folder, System.getenv(), List.of("npm", "install", "--ignore-scripts", "--no-audit",
                "--no-fund", "--no-package-lock"));
        assertThat(ended.code()).as(ended.output()).isZero();
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(NpmParts.class.getResourceAsStream("npm/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }
}
