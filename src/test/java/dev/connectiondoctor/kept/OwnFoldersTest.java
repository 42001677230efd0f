package dev.connectiondoctor.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.found.Os;

class OwnFoldersTest {
    @TempDir Path home;

    @Test
    void followWhatTheSystemWants() {
        assertThat(in(Os.LINUX, Map.of())).isEqualTo(new OwnFolders(home.resolve(".config/connection-doctor"),
                home.resolve(".local/share/connection-doctor")));
        assertThat(in(Os.MACOS, Map.of()).data())
                .isEqualTo(home.resolve("Library/Application Support/connection-doctor"));
        assertThat(in(Os.WINDOWS, Map.of()).settings())
                .isEqualTo(home.resolve("AppData/Roaming/connection-doctor"));
    }

    @Test
    void followTheVariablesThatNameWholePaths() {
        Path elsewhere = home.resolve("elsewhere");
        assertThat(in(Os.LINUX, Map.of("XDG_DATA_HOME", elsewhere.toString(), "XDG_CONFIG_HOME", "relative")))
                .isEqualTo(new OwnFolders(home.resolve(".config/connection-doctor"),
                        elsewhere.resolve("connection-doctor")));
    }

    private OwnFolders in(Os os, Map<String, String> variables) {
        return OwnFolders.in(new Environment(variables, home), os);
    }
}
