package dev.connectiondoctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class ControlHostsTest {

    @Test
    void everyHostThatMayBeContactedIsNamedInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        assertThat(ControlHosts.standard().names()).hasSize(6).allMatch(readme::contains);
    }
}
