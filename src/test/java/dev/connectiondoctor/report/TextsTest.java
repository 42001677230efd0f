package dev.connectiondoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.fault.Confidence;
import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Severity;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

/** Every key that the writers and the command line ask for has a text, and no text is left over. */
class TextsTest {
    private static final Path SOURCES = Path.of("main/java/dev/connectiondoctor");
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    @Test
    void everyWordOfTheDataHasAText() {
        List<String> keys = new ArrayList<>();
        Stage[] stages = Stage.values();
        Arrays.stream(stages)
                .forEach(stage -> keys.addAll(List.of("stage." + stage.id() + ".name",
                        "stage." + stage.id() + ".about")));
        Arrays.stream(StageStatus.values()).forEach(status -> keys.add("status." + status.id()));
        Arrays.stream(Verdict.Status.values()).forEach(status -> keys.add("verdict." + status.id() + ".title"));
        Arrays.stream(Culprit.values()).forEach(culprit -> keys.add("culprit." + culprit.id()));
        Arrays.stream(Confidence.values()).forEach(confidence -> keys.add("confidence." + confidence.id()));
        Arrays.stream(Severity.values()).forEach(severity -> keys.add("severity." + severity.id()));
        Arrays.stream(Fix.Audience.values()).forEach(audience -> keys.add("audience." + audience.id()));
        Stream.of("proven", "disproven", "not-tried").forEach(trial -> keys.add("trial." + trial));
        Stream.of("windows", "macos", "linux").forEach(os -> keys.add("os." + os));
        assertThat(keys).allMatch(MESSAGES::has);
    }

    @Test
    void everyKeyInTheSourcesHasAText() throws IOException {
        assertThat(keys("cli", "UsageError\\(\"([a-z-]+)\"")).hasSizeGreaterThan(15)
                .allMatch(key -> MESSAGES.has("error." + key));
        assertThat(keys("cli", "(?:bad|wrong|about)\\(\"([a-z-]+)\"")).hasSizeGreaterThan(10)
                .allMatch(key -> MESSAGES.has("error." + key));
        assertThat(keys("cli", "(?:words|Wording\\(messages\\))\\.text\\(\"([A-Za-z.-]+[a-z])\"")).hasSizeGreaterThan(5)
                .allMatch(MESSAGES::has);
        assertThat(keys("cli", "(?:fact|part)\\(\"([a-z.-]+)\"")).hasSizeGreaterThan(10).allMatch(MESSAGES::has);
        assertThat(keys("cli", "\\.(?:value|values|flag)\\(\"--([a-z-]+)\"(?:, \"[^\"]+\")?\\)(?=\\s*[.;])"))
                .hasSizeGreaterThan(20)
                .allMatch(option -> Stream.of("check", "report", "practice", "history")
                        .anyMatch(command -> MESSAGES.has(command + "." + option)));
        assertThat(keys("report", "Summary\\.of\\(\"([a-z.-]+[a-z])\"\\)")).hasSizeGreaterThan(15)
                .allMatch(key -> MESSAGES.has("summary." + key));
        assertThat(keys("report", "(?:words\\.text|heading|labelled)\\(\"([a-z.-]+[a-z])\"")).hasSizeGreaterThan(5)
                .allMatch(MESSAGES::has);
    }

    @Test
    void everyComplaintIsMadeSomewhere() throws IOException {
        String sources = sources("cli");
        assertThat(ResourceBundle.getBundle("dev.connectiondoctor.text.cli", Locale.ENGLISH)
                .keySet()
                .stream()
                .filter(key -> key.startsWith("error."))).isNotEmpty()
                .allMatch(key -> sources.contains("\"" + key.substring("error.".length()) + "\""));
    }

    @Test
    void noTextIsThereTwice() {
        assertThat(Stream.of("faults", "stages", "practice", "cli", "explain", "report", "letters", "compare")
                .flatMap(name -> ResourceBundle
                        .getBundle("dev.connectiondoctor.text." + name, Locale.ENGLISH)
                        .keySet()
                        .stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void singularsHaveTheSamePlaceholdersButTheCount() {
        Stream.of("stages", "cli", "report")
                .map(name -> ResourceBundle.getBundle("dev.connectiondoctor.text." + name,
                        Locale.ENGLISH))
                .forEach(bundle -> bundle.keySet()
                        .stream()
                        .filter(key -> key.endsWith(".one"))
                        .forEach(key -> {
                            String plural = bundle.getString(key.substring(0, key.length() - ".one".length()));
                            assertThat(placeholders(plural)).contains("{count}")
                                    .containsAll(placeholders(bundle.getString(key)));
                        }));
    }

    private static List<String> placeholders(String text) {
        return Pattern.compile("\\{[^}]*}").matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> keys(String folder, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(sources(folder))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String sources(String folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(SOURCES.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
