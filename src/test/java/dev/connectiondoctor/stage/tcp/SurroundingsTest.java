package dev.connectiondoctor.stage.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.SystemCommands;

class SurroundingsTest {
    private static final String LINUX = "Linux version 6.8.0-45-generic (buildd@lcy02) #45-Ubuntu SMP\n";
    private static final String WSL = "Linux version 5.15.153.1-microsoft-standard-WSL2 (root@builder) #1 SMP\n";

    @TempDir private Path root;

    private List<String> seen() {
        return Surroundings.of(new Environment(Map.of(), Map.of(), root, root, root, SystemCommands.NONE));
    }

    private void file(String path, String content) throws Exception {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void nothingIsKnownWithoutFiles() {
        assertThat(seen()).isEmpty();
    }

    @Test
    void anOrdinaryLinuxStandsByItself() throws Exception {
        file("proc/version", LINUX);
        file("proc/1/cgroup", "0::/init.scope\n");
        assertThat(seen()).isEmpty();
    }

    @Test
    void wslNamesItsMaker() throws Exception {
        file("proc/version", WSL);
        assertThat(seen()).containsExactly("wsl");
    }

    @Test
    void dockerLeavesAFile() throws Exception {
        file("proc/version", WSL);
        file(".dockerenv", "");
        assertThat(seen()).containsExactly("wsl", "container");
    }

    @Test
    void podmanLeavesAnother() throws Exception {
        file("run/.containerenv", "engine=\"podman-4.9\"\n");
        assertThat(seen()).containsExactly("container");
    }

    @Test
    void oldContainersShowInTheirGroups() throws Exception {
        file("proc/1/cgroup", "12:pids:/kubepods/burstable/pod1\n");
        assertThat(seen()).containsExactly("container");
    }
}
