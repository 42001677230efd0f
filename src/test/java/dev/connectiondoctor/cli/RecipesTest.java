package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the README tells those to write who look after many computers, carried out against an address that is dead. */
@Timeout(600)
class RecipesTest {
    private static final String DEAD = "https://localhost:1/v1";
    private static final String GATEWAY = "https://gateway.example.com/v1";

    @TempDir Path folder;

    private String readme;

    @BeforeEach
    void install() throws IOException {
        readme = Files.readString(Path.of("..", "README.md"));
        program("exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                + System.getProperty("java.class.path") + "' " + Main.class.getName() + " \"$@\"");
    }

    @Test
    void aJobEndsWithASentenceWhereTheServiceCannotBeReached() throws Exception {
        Ended ended = shell(block("ci"), Map.of("BASE_URL", DEAD, "API_KEY", "sk-0123456789abcdef"));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("✗ localhost is there, but nothing accepts connections on port 1.");
    }

    @Test
    void aJobTellsWrongUsageFromABrokenLine() throws Exception {
        Ended ended = shell(block("ci"), Map.of("BASE_URL", DEAD));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.said()).contains("did not get to its end (2)");
    }

    @Test
    void aJobGoesOnWhereAllIsWell() throws Exception {
        program("exit 0");
        assertThat(shell("set -e\n" + block("ci") + "echo went on", Map.of("BASE_URL", DEAD)))
                .isEqualTo(new Ended(0, "went on\n"));
    }

    @Test
    void cronWritesMetrics() throws Exception {
        Matcher line = Pattern.compile("(?:\\S+ ){5}root (.*)\n").matcher(block("cron"));
        assertThat(line.matches()).isTrue();
        assertThat(line.group()).as("has another meaning to cron").doesNotContain("%");
        writesMetrics(line.group(1));
    }

    @Test
    void systemdWritesMetrics() throws Exception {
        Matcher line = Pattern.compile("ExecStart=/usr/bin/(.*)").matcher(block("service"));
        assertThat(line.find()).isTrue();
        writesMetrics(line.group(1).replace("%d/key", "/etc/connection-doctor.key"));
    }

    @Test
    void ansibleReadsTheSentenceOutOfTheReport() throws Exception {
        JsonNode tasks = new YAMLMapper().readTree(block("ansible"));
        List<String> command = new ArrayList<>();
        tasks.at("/0/ansible.builtin.command/argv")
                .forEach(word -> command.add(word.asString().replace("{{ gateway_url }}", DEAD)));
        Ended ended = run(command, Map.of("GATEWAY_KEY", "sk-0123456789abcdef"));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(new YAMLMapper().readTree(ended.said()).at("/verdict/title").stringValue())
                .startsWith("localhost is there");
    }

    @Test
    void intuneGivesOptionsThatThereAre() throws Exception {
        Matcher line = Pattern.compile("& \\$doctor (.*) 2>\\$null\\)").matcher(readme);
        assertThat(line.find()).isTrue();
        Ended ended = shell("connection-doctor " + line.group(1).replace(GATEWAY, DEAD) + " 2>/dev/null", Map.of());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).startsWith("{").contains("\"verdict\"");
    }

    private void writesMetrics(String command) throws Exception {
        Path key = Files.writeString(folder.resolve("key"), "sk-0123456789abcdef\n");
        Path metrics = folder.resolve("doctor.prom");
        shell(command.replace("/etc/connection-doctor.key", key.toString())
                .replace("/var/lib/prometheus/node-exporter/connection_doctor.prom", metrics.toString())
                .replace(GATEWAY, DEAD), Map.of());
        assertThat(metrics).content().contains("finding=\"tcp.refused\"").doesNotContain("0123456789");
    }

    private String block(String name) {
        Matcher found = Pattern
                .compile("<!-- " + name + ":begin -->\n```[a-z]*\n(.*?)```\n<!-- " + name + ":end -->", Pattern.DOTALL)
                .matcher(readme);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private void program(String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path program = Files.writeString(bin.resolve("connection-doctor"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int code, String said) {}

    private Ended shell(String script, Map<String, String> variables) throws Exception {
        return run(List.of("sh", "-c", script), variables);
    }

    /** Without a terminal and without an answer to any question. */
    private Ended run(List<String> command, Map<String, String> variables) throws Exception {
        List<String> found = new ArrayList<>(command);
        if (found.getFirst().equals("connection-doctor")) {
            found.set(0, folder.resolve("bin/connection-doctor").toString());
        }
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(found).directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(found.getFirst().equals("sh")
                        ? ProcessBuilder.Redirect.appendTo(output.toFile())
                        : ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin", "HOME",
                        folder.toString(), "LC_ALL", "C.UTF-8"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        int code = process.waitFor();
        return new Ended(code, Files.readString(output));
    }
}
