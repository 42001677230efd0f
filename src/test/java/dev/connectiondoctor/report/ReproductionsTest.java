package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.json.Json;

/** Whatever a report holds, its commands run nothing but curl, and hand it the words as they are. */
class ReproductionsTest {
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"plain", "it's", "a\"b", "$(touch pwned)", "`touch pwned`", "a; touch pwned",
            "a\ntouch pwned",
            "\\", "%0a", "\u2019; touch pwned", "\u202egnp", "{a,b}[1-9]", "-o pwned", "@/etc/passwd"})
    void aShellReadsThemAsTheyAreMeant(String model) throws Exception {
        assumeTrue(Files.isExecutable(SHELL), "a shell");
        Reproduction prompt = step(reported(model, "/etc/ca " + model.replace("\n", "").replace("\u202e", "") + ".pem"),
                "short-prompt");
        List<String> words = words(prompt.posix());
        assertThat(words).contains("x-api-key: canary-value", "https://api.example.com/v1/messages");
        String body = words.get(words.indexOf("--data") + 1);
        assertThat(Json.text(Json.read(body).path("model"))).isEqualTo(model);
        assertThat(folder.resolve("pwned")).doesNotExist();
        assertThat(prompt.powerShell() + prompt.posix()).doesNotContain("\n", "\u202e")
                .matches("\\p{ASCII}*|.*[\u2019].*");
    }

    @Test
    void powerShellDoublesEveryQuoteThatItKnows() {
        assertThat(ShellWord.powerShell("a'b\u2019c\u201ad")).isEqualTo("'a''b\u2019\u2019c\u201a\u201ad'");
        assertThat(ShellWord.powerShell("--max-time")).isEqualTo("'--max-time'");
        assertThat(ShellWord.powerShell("@x")).isEqualTo("'@x'");
        assertThat(ShellWord.powerShell("https://a.example:1/v1")).isEqualTo("https://a.example:1/v1");
    }

    @Test
    void theBodyComesToPowerShellByAPipe() {
        assertThat(step(reported("m", null), "short-prompt").powerShell()).startsWith("'{\"model\":\"m\"")
                .contains("' | curl.exe ", "\"x-api-key: $env:CONNECTION_DOCTOR_KEY\"")
                .endsWith(" --data-binary '@-'");
    }

    @Test
    void anAddressThatCannotBeUsedHasNone() {
        assertThat(Reproductions.of(Samples.unusableAddress())).isEmpty();
    }

    private static Reproduction step(Report report, String step) {
        return Reproductions.of(report).stream().filter(one -> one.step().equals(step)).findFirst().orElseThrow();
    }

    private static Report reported(String model, String roots) {
        Report usual = Samples.intercepted();
        TargetFacts target = usual.target();
        return new Report(usual.doctor(), usual.startedAt(), usual.finishedAt(), true,
                new TargetFacts(target.baseUrl(), target.host(), target.port(), target.protocol(), model,
                        target.depth(), target.route(), target.key(),
                        new TargetFacts.Way(Map.of(), null, roots, false)),
                usual.verdict(), usual.stages(), usual.experiments(), usual.findings(), usual.usage());
    }

    /** What curl is handed. */
    private List<String> words(String command) throws Exception {
        Path curl = Files.writeString(folder.resolve("curl"),
                "#!/bin/sh\nfor word; do printf '%s\\0' \"$word\"; done\n");
        Files.setPosixFilePermissions(curl, PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), "-c", command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", folder + ":/usr/bin:/bin");
        builder.environment().put(Reproductions.KEY, "canary-value");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return List.of(printed.split("\0"));
    }
}
