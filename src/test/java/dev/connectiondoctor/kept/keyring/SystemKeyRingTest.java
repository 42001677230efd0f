package dev.connectiondoctor.kept.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.found.Os;

/** Each system's program is played by one that writes down its arguments and keeps one key in a file. */
@DisabledOnOs(OS.WINDOWS)
class SystemKeyRingTest {
    private static final String ADDRESS = "https://gw.example.com/v1";
    private static final String SECRET = "sk-canary-0123456789-abcdef";
    private static final ApiKey KEY = new ApiKey(SECRET);

    private static final Map<Os, String> PROGRAMS = Map.of(
            Os.LINUX, """
                    case "$1" in
                    store) cat >"$here/kept" ;;
                    lookup) test -f "$here/kept" && cat "$here/kept" ;;
                    clear) rm "$here/kept" ;;
                    search) test ! -f "$here/kept" || echo "[/1]" ;;
                    esac
                    """,
            Os.MACOS,
            """
                    case "$1" in
                    -i) read -r line
                        printf '%s' "$line" | sed -n 's/.* -a "https:..gw.example.com.v1" -w "\\([^"]*\\)"$/\\1/p' >"$here/kept" ;;
                    find-generic-password) test -f "$here/kept" && cat "$here/kept" ;;
                    delete-generic-password) rm "$here/kept" ;;
                    esac
                    """,
            Os.WINDOWS, """
                    read -r address
                    test "$address" = https://gw.example.com/v1 || exit 1
                    case "$4" in
                    *.Add*) read -r key; printf '%s' "$key" >"$here/kept" ;;
                    *.RetrievePassword*) test -f "$here/kept" && cat "$here/kept" ;;
                    *.Remove*) rm "$here/kept" ;;
                    esac
                    """);

    @TempDir private Path folder;

    private KeyRing ring(Os os) throws IOException {
        String name = Map.of(Os.LINUX, "secret-tool", Os.MACOS, "security", Os.WINDOWS, "powershell.exe").get(os);
        program(name, PROGRAMS.get(os));
        return SystemKeyRing.on(os, folder.toString());
    }

    private void program(String name, String body) throws IOException {
        String start = "#!/bin/sh\nPATH=/usr/bin:/bin\nhere='" + folder + "'\necho \"$@\" >>\"$here/arguments\"\n";
        assertThat(Files.writeString(folder.resolve(name), start + body).toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Os.class, names = {"LINUX", "MACOS", "WINDOWS"})
    void keepsFindsAndForgetsAndNeverNamesTheKeyInArguments(Os os) throws Exception {
        KeyRing ring = ring(os);
        assertThat(ring.present()).isTrue();
        assertThat(ring.find(ADDRESS)).isEmpty();

        assertThat(ring.keep(ADDRESS, KEY)).isTrue();
        assertThat(folder.resolve("kept")).content().isEqualToIgnoringWhitespace(SECRET);
        assertThat(ring.find(ADDRESS)).contains(KEY);
        assertThat(ring.forget(ADDRESS)).isTrue();
        assertThat(folder.resolve("kept")).doesNotExist();

        assertThat(folder.resolve("arguments")).content().contains("connection-doctor").doesNotContain("canary");
    }

    @Test
    void aKeyThatCannotBeReadBackWasNotKept() throws Exception {
        program("secret-tool", "cat >/dev/null\n");
        assertThat(SystemKeyRing.on(Os.LINUX, folder.toString()).keep(ADDRESS, KEY)).isFalse();
    }

    @Test
    void aKeyInARingThatStaysLockedIsStillKept() throws Exception {
        program("secret-tool", "test \"$1\" = search && echo '[/1]'\n");
        assertThat(SystemKeyRing.on(Os.LINUX, folder.toString()).forget(ADDRESS)).isFalse();
    }

    @Test
    void ofARingThatCannotBeReachedNothingIsKnown() throws Exception {
        program("secret-tool", "exit 1\n");
        assertThat(SystemKeyRing.on(Os.LINUX, folder.toString()).forget(ADDRESS)).isFalse();
    }

    @Test
    void withoutTheProgramThereIsNoKeyRing() throws Exception {
        for (Os os : Os.values()) {
            assertThat(SystemKeyRing.on(os, folder.toString()).present()).isFalse();
            assertThat(SystemKeyRing.on(os, folder.toString()).keep(ADDRESS, KEY)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-a\" -A \"", "sk-a\nforget", "sk a", "sk-$(id)", "sk-ä", ""})
    void whatAProgramCouldReadAsSomethingElseIsNotHandedOver(String key) throws Exception {
        KeyRing ring = ring(Os.MACOS);
        assertThat(ring.keep(ADDRESS, new ApiKey(key))).isFalse();
        assertThat(folder.resolve("arguments")).doesNotExist();
    }

    @Test
    void aCallIsPrintedWithoutTheKey() {
        assertThat(new MacSecurity().keep(ADDRESS, SECRET).toString()).doesNotContain("canary");
    }
}
