package dev.connectiondoctor.stage.tcp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.connectiondoctor.stage.Environment;

/** Tells a computer inside a computer by the files that its maker leaves there. */
final class Surroundings {
    private static final int MOST = 4096;
    private static final List<String> CONTAINER_FILES = List.of(".dockerenv", "run/.containerenv");
    private static final List<String> CONTAINER_GROUPS = List.of("docker", "kubepods", "containerd", "libpod", "lxc");

    private Surroundings() {}

    static List<String> of(Environment environment) {
        List<String> found = new ArrayList<>();
        Path root = environment.root();
        if (says(root.resolve("proc/version"), List.of("microsoft"))) {
            found.add(TcpEvidence.WSL);
        }
        if (CONTAINER_FILES.stream().map(root::resolve).anyMatch(Files::exists)
                || says(root.resolve("proc/1/cgroup"), CONTAINER_GROUPS)) {
            found.add(TcpEvidence.CONTAINER);
        }
        return List.copyOf(found);
    }

    private static boolean says(Path file, List<String> words) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(MOST), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return words.stream().anyMatch(text::contains);
        } catch (IOException _) {
            return false;
        }
    }
}
