package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.report.Asked;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Reproduction;
import dev.connectiondoctor.report.SupportFacts;
import dev.connectiondoctor.target.ApiKey;

/** The commands that a report gives do what the check did: a shell runs them, and curl gets the same statuses. */
@Execution(ExecutionMode.CONCURRENT)
class ReproductionsTest {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path CURL = Path.of("/usr/bin/curl");
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/[\\d.]+ (\\d{3})");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"healthy", "healthy-plain-local", "healthy-anthropic", "healthy-through-proxy",
            "healthy-through-proxy-with-login", "healthy-through-secure-proxy", "key-rejected", "model-missing",
            "healthy-responses", "healthy-azure-deployment", "healthy-private-authority",
            "rate-limited", "server-error", "intercepted-trusted", "base-url-missing-v1", "edge-timeout"})
    void getTheSameStatuses(String name) throws Exception {
        assumeTrue(Files.isExecutable(SHELL) && Files.isExecutable(CURL), "a shell and curl");
        try (PracticeNetwork network = Scenarios.byName(name).orElseThrow().start()) {
            Report report = new Doctor(network.environment()).start(network.options(), _ -> {}).await();
            SupportFacts facts = SupportFacts.of(report);
            Map<String, String> commands = facts.reproduce()
                    .stream()
                    .collect(Collectors.toMap(Reproduction::step, Reproduction::posix));
            assertThat(commands.toString()).doesNotContain(key(network));
            for (Asked asked : facts.requests()) {
                String step = Boolean.TRUE.equals(asked.streamed()) ? "long-stream" : asked.stage();
                if (commands.containsKey(step) && (!step.equals("long-stream") || asked.stage().equals(step))) {
                    assertThat(statuses(commands.get(step), network)).as(commands.get(step))
                            .contains(asked.status());
                }
            }
            assertThat(facts.requests().stream().map(Asked::stage)).contains("models");
            assertThat(commands).containsKeys("dns", "connect", "models", "short-prompt", "long-stream");
            assertThat(run(commands.get("connect"), network)).containsPattern("(127\\.0\\.0\\.1|::1) \\d+ after");
        }
    }

    private static List<Integer> statuses(String command, PracticeNetwork network) throws Exception {
        return STATUS.matcher(run(command, network))
                .results()
                .map((Function<MatchResult, Integer>) found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static String run(String command, PracticeNetwork network) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(SHELL.toString(), "-c", command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", network.environment().home().toString());
        builder.environment().put("CONNECTION_DOCTOR_KEY", key(network));
        builder.environment().put("CONNECTION_DOCTOR_PROXY_LOGIN", "practice:open-sesame");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return printed;
    }

    private static String key(PracticeNetwork network) {
        ApiKey key = Objects.requireNonNull(network.options().endpoint().key());
        return key.reveal();
    }
}
