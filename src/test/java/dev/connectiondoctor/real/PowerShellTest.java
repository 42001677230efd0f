package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.json.Json;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Reproduction;
import dev.connectiondoctor.report.Reproductions;
import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.report.TargetFacts;
import tools.jackson.databind.JsonNode;

/**
 * The lines for PowerShell, read with the grammar that VS Code has of it: they hand curl the same words as those for
 * bash, whatever a report holds.
 */
@RealPart
class PowerShellTest {
    private static final String KEY = "the value of a variable";
    private static final List<String> MODELS = List.of("plain", "it's", "a\"b", "$(calc)", "`calc`", "a; calc", "\\",
            "%PATH%", "$env:PATH", "{a,b}[1-9]", "-o calc", "@x", "a | calc", "a & calc", "#x", "--%");

    @TempDir private Path folder;

    @Test
    void curlIsHandedTheSameWordsAsByBash() throws Exception {
        List<Reproduction> commands = Stream.concat(MODELS.stream().map(PowerShellTest::asking),
                Stream.of(Samples.healthy())).flatMap(report -> Reproductions.of(report).stream()).toList();
        List<List<String>> read = powerShell(commands.stream().map(Reproduction::powerShell).toList());
        for (int i = 0; i < commands.size(); i++) {
            assertThat(read.get(i)).as(commands.get(i).powerShell()).isEqualTo(expected(bash(commands.get(i).posix())));
        }
    }

    private static Report asking(String model) {
        Report usual = Samples.intercepted();
        TargetFacts target = usual.target();
        return new Report(usual.doctor(), usual.startedAt(), usual.finishedAt(), true,
                new TargetFacts(target.baseUrl(), target.host(), target.port(), target.protocol(), model,
                        target.depth(), target.route(), target.key(),
                        new TargetFacts.Way(Map.of(), null, "C:\\Users\\it's me\\" + model + ".pem", false)),
                usual.verdict(), usual.stages(), usual.experiments(), usual.findings(), usual.usage());
    }

    /** There the body comes by a pipe. */
    private static List<String> expected(List<String> bash) {
        List<String> words = new ArrayList<>(bash);
        words.addFirst("curl.exe");
        int data = words.indexOf("--data");
        if (data > 0) {
            words.addFirst(words.get(data + 1));
            words.subList(data + 1, data + 3).clear();
            words.addAll(List.of("--data-binary", "@-"));
        }
        return words;
    }

    private List<List<String>> powerShell(List<String> lines) throws Exception {
        Path file = Files.write(folder.resolve("lines"), lines);
        Program.Ended ended = Program.end(folder, Map.of(Reproductions.KEY, KEY, Reproductions.PROXY_LOGIN, KEY),
                List.of("node", "--liftoff-only", NpmParts.script("powershell.js"), file.toString()));
        assertThat(ended.code()).as(ended.output()).isZero();
        List<List<String>> read = new ArrayList<>();
        for (JsonNode line : Json.read(ended.output())) {
            read.add(line.valueStream().map(Json::text).toList());
        }
        assertThat(read).hasSameSizeAs(lines);
        return read;
    }

    private List<String> bash(String line) throws Exception {
        Path curl = Files.writeString(folder.resolve("curl"),
                "#!/bin/sh\nfor word; do printf '%s\\0' \"$word\"; done\n");
        assertThat(curl.toFile().setExecutable(true)).isTrue();
        Program.Ended ended = Program.end(folder, Map.of("PATH", folder + ":/usr/bin:/bin", Reproductions.KEY, KEY,
                Reproductions.PROXY_LOGIN, KEY), List.of("bash", "-c", line));
        assertThat(ended.code()).as(ended.output()).isZero();
        return List.of(ended.output().strip().split("\0"));
    }
}
