package dev.connectiondoctor.target.found;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ProcessCommandsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir private Path folder;

    private ProcessCommands commands;

    @BeforeEach
    void onlyOurOwnFolder() {
        commands = new ProcessCommands(folder + ":relative:" + folder.resolve("missing"), Os.LINUX, LONG);
    }

    private void command(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void printsWhatTheCommandPrints() throws Exception {
        command("say", "echo \"$1\"; echo unheard >&2");
        assertThat(commands.output(List.of("say", "a b; echo c"))).contains("a b; echo c\n");
    }

    @Test
    void whatIsNotThereIsNotRun() throws Exception {
        assertThat(commands.output(List.of("sh", "-c", "echo no"))).isEmpty();
        Files.writeString(folder.resolve("plain"), "no program");
        assertThat(commands.output(List.of("plain"))).isEmpty();
        Files.createDirectory(folder.resolve("folder"));
        assertThat(commands.output(List.of("folder"))).isEmpty();
    }

    @Test
    void aFailureIsNoAnswer() throws Exception {
        command("fail", "echo something; exit 3");
        assertThat(commands.output(List.of("fail"))).isEmpty();
    }

    @Test
    void anEndlessAnswerIsEnded() throws Exception {
        command("pour", "while :; do echo 0123456789012345678901234567890123456789; done");
        assertThat(commands.output(List.of("pour"))).isEmpty();
    }

    @Test
    void aSilentCommandIsEndedInTime() throws Exception {
        command("sleep-on", "echo $$ > " + folder.resolve("pid") + "; exec sleep 600");
        assertThat(new ProcessCommands(folder.toString(), Os.LINUX, Duration.ofMillis(300))
                .output(List.of("sleep-on"))).isEmpty();
        ended();
    }

    @Test
    void anInterruptEndsIt() throws Exception {
        command("sleep-on", "echo $$ > " + folder.resolve("pid") + "; exec sleep 600");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> commands.output(List.of("sleep-on"))).isInstanceOf(InterruptedException.class);
    }

    private void ended() throws Exception {
        long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
        var process = ProcessHandle.of(pid);
        if (process.isPresent()) {
            process.get().onExit().get();
        }
    }
}
