package dev.connectiondoctor.target.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.found.PassedOver.Reason;

/** Files that nobody should have to read: each is said, and passed over. */
class HostileFilesTest {
    private static final String SETTINGS = "home/.claude/settings.json";

    @TempDir private Path base;

    private Home home;

    @BeforeEach
    void besideAGoodOne() throws IOException {
        home = new Home(base).with("home/.codex/config.toml", "openai_base_url = \"https://good.example.com/v1\"\n");
    }

    /** The good file is still read, and of the bad one only its name and the reason are known. */
    private PassedOver passedOver() throws InterruptedException {
        assertThat(home.first().endpoint().base().host()).isEqualTo("good.example.com");
        Computer computer = home.computer();
        assertThat(computer.passedOver()).hasSize(1);
        assertThat(computer.toString()).doesNotContain("canary");
        return computer.passedOver().getFirst();
    }

    @Test
    void fiftyMegabytes() throws Exception {
        home.with(SETTINGS, "{");
        try (RandomAccessFile file = new RandomAccessFile(home.path(SETTINGS).toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        assertThat(passedOver())
                .isEqualTo(new PassedOver("claude-code", "~/.claude/settings.json", Reason.TOO_LARGE, ""));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsToItself() throws Exception {
        Files.createDirectories(home.path(SETTINGS).getParent());
        Files.createSymbolicLink(home.path("home/.claude/other"), Path.of("settings.json"));
        Files.createSymbolicLink(home.path(SETTINGS), Path.of("other"));
        assertThat(passedOver().reason()).isEqualTo(Reason.LINK_LOOP);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToNowhereIsNoFile() throws Exception {
        Files.createDirectories(home.path(SETTINGS).getParent());
        Files.createSymbolicLink(home.path(SETTINGS), Path.of("nowhere"));
        assertThat(home.computer().passedOver()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatNeverEndsIsNotOpened() throws Exception {
        Files.createDirectories(home.path(SETTINGS).getParent());
        Files.createSymbolicLink(home.path(SETTINGS), Path.of("/dev/zero"));
        assertThat(passedOver().reason()).isEqualTo(Reason.NOT_A_FILE);
        Files.delete(home.path(SETTINGS));
    }

    @Test
    void aFolderInItsPlace() throws Exception {
        Files.createDirectories(home.path(SETTINGS));
        assertThat(passedOver().reason()).isEqualTo(Reason.NOT_A_FILE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noPermission() throws Exception {
        home.with(SETTINGS, "{}");
        assertThat(home.path(SETTINGS).toFile().setReadable(false)).isTrue();
        if (Files.isReadable(home.path(SETTINGS))) {
            assertThat(home.computer().passedOver()).as("the superuser reads everything").isEmpty();
        } else {
            assertThat(passedOver().reason()).isEqualTo(Reason.NO_PERMISSION);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            home/.claude/settings.json      | {"env": {"ANTHROPIC_API_KEY": "{KEY}" "x": 1}}
            home/.claude/settings.json      | {"env": {"ANTHROPIC_API_KEY": "{KEY}
            home/.aider.conf.yml            | openai-api-key: "{KEY}
            home/.codex/config.toml         | model = "{KEY}
            """, delimiter = '|')
    void brokenSyntaxIsNamedByItsPlaceAndNotByItsText(String file, String content) throws Exception {
        home.with(file, content);
        assertThat(home.computer().passedOver()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(Reason.BROKEN_SYNTAX);
            assertThat(one.detail()).startsWith("line 1, column ");
            assertThat(one.toString()).doesNotContain("canary");
        });
    }

    @Test
    void bytesThatAreNoText() throws Exception {
        home.with(SETTINGS, "{}");
        Files.write(home.path(SETTINGS), new byte[]{'{', (byte) 0xff, (byte) 0xfe, 0, '}'});
        assertThat(passedOver().reason()).isEqualTo(Reason.BROKEN_SYNTAX);
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindows() throws Exception {
        home.with(SETTINGS, "\uFEFF{\r\n\"env\": {\r\n\"ANTHROPIC_API_KEY\": \"{KEY}\"\r\n}\r\n}\r\n");
        assertThat(home.candidates()).extracting(found -> found.endpoint().key()).contains(new ApiKey(Home.KEY));
        home.with("home/.gemini/.env", "\uFEFFGEMINI_API_KEY={KEY}\r\nGEMINI_MODEL='m'\r\n");
        assertThat(home.candidates()).extracting(found -> found.endpoint().model()).contains("m");
        assertThat(home.computer().passedOver()).isEmpty();
    }

    @Test
    void deepNestingAndHugeNumbers() throws Exception {
        home.with(SETTINGS, "[".repeat(200_000));
        assertThat(passedOver().reason()).isEqualTo(Reason.BROKEN_SYNTAX);
        home.with(SETTINGS, "{\"model\": " + "9".repeat(100_000) + "}");
        home.candidates();
        home.with(SETTINGS, "{\"model\": 1e999999999, \"env\": {\"ANTHROPIC_MODEL\": 1e-999999999}}");
        home.candidates();
        home.with("home/.aider.conf.yml", "a: &a [x]\nb: &b [*a, *a]\nc: " + "[".repeat(100_000));
        home.candidates();
        home.with("home/.codex/config.toml", "a = " + "[".repeat(100_000));
        assertThat(home.candidates()).isEmpty();
    }

    @Test
    void everyShapeOfEveryFileIsTakenAsItIs() throws Exception {
        String[] shapes = {"[]", "null", "1", "\"text\"",
                "{\"env\": 1, \"models\": 3, \"provider\": \"x\", \"model\": {}}",
                "{\"env\": {\"ANTHROPIC_BASE_URL\": {\"a\": 1}, \"HTTPS_PROXY\": [1, null, [2]]}}",
                "{\"models\": [1, null, {\"provider\": []}], \"claude\": {\"current\": {}}, \"actModeApiProvider\": 5}"};
        for (String shape : shapes) {
            for (String file : new String[]{SETTINGS, "home/.claude.json", "home/.codex/auth.json",
                    "home/.gemini/settings.json", "home/.continue/config.json", "home/.cline/data/globalState.json",
                    "home/.config/Code/User/settings.json", "project/opencode.json", "home/.cc-switch/config.json",
                    "home/.aider.conf.yml", "project/config.yaml"}) {
                home.with(file, shape);
            }
            assertThat(home.computer().passedOver()).as(shape).isEmpty();
            home.candidates();
        }
    }

    @Test
    void aKeyInTheWrongPlaceIsNotShownEither() throws Exception {
        home.with(SETTINGS, """
                {"env": {"ANTHROPIC_API_KEY": "{KEY}", "ANTHROPIC_MODEL": "{KEY}",
                         "ANTHROPIC_BASE_URL": "https://x.example.com/?key={KEY}"}}""");
        assertThat(home.computer().toString().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
        assertThat(home.computer().toString()).doesNotContain("0123456789");
    }
}
