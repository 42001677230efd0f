package dev.connectiondoctor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphicsCardTest {
    @TempDir Path root;

    @Test
    void isMissingWhereNoDriverHasADevice() throws IOException {
        Files.createDirectories(root.resolve("dev/shm"));

        assertThat(GraphicsCard.missing(root)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev/dri/renderD128", "dev/nvidiactl", "dev/dxg"})
    void isThereWhereADriverHasADevice(String device) throws IOException {
        Files.createDirectories(root.resolve(device));

        assertThat(GraphicsCard.missing(root)).isFalse();
    }
}
