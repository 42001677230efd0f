package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command line said, as a process of its own. */
record ProcessCheck(JsonNode report) {
    private static final Path OPTIONS = Path.of("..", "app", "jvm.options");

    /** The command line of this build, with the options of Java that its launcher gives. */
    static List<String> command(String... arguments) throws Exception {
        return java("dev.connectiondoctor.cli.Main", arguments);
    }

    /** Any program of this build. */
    static List<String> java(String main, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Files.readAllLines(OPTIONS)
                .stream()
                .filter(line -> line.startsWith("-D") || line.startsWith("-XX"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(List.of(arguments));
        return command;
    }

    /** @param ended what was said if there is no report in the file */
    static ProcessCheck of(Path file, Program.Ended ended) throws Exception {
        assertThat(file).as(ended.output()).exists();
        return new ProcessCheck(JsonMapper.shared().readTree(Files.readString(file)));
    }

    ProcessCheck isHealthy() {
        assertThat(findings()).as(report.toPrettyString()).isEmpty();
        assertThat(report.at("/verdict/status").stringValue()).as(report.toPrettyString()).isEqualTo("healthy");
        return this;
    }

    /** This is the verdict, and nothing else was found. */
    ProcessCheck is(String id) {
        finds(id);
        assertThat(report.at("/verdict/findingId").stringValue()).isEqualTo(id);
        return this;
    }

    /** These were found and nothing else, the gravest first. */
    ProcessCheck finds(String... ids) {
        assertThat(findings()).as(report.toPrettyString()).containsExactly(ids);
        return this;
    }

    private List<String> findings() {
        return stream(report.at("/findings")).map(finding -> finding.at("/id").stringValue()).toList();
    }

    /** What stands at a place in its report. */
    String text(String pointer) {
        return report.at(pointer).asString();
    }

    /** By its own report. */
    Duration took() {
        return Duration.between(Instant.parse(report.at("/startedAt").stringValue()),
                Instant.parse(report.at("/finishedAt").stringValue()));
    }

    ProcessCheck within(Duration limit) {
        assertThat(took()).as(report.toPrettyString()).isLessThan(limit);
        return this;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}
