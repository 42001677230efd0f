package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FileSaverTest {
    @TempDir Path folder;

    @Test
    void writesTheFileAndNothingBesideIt() throws IOException {
        assertThat(save(folder.resolve("corp-root.pem"))).isTrue();

        assertThat(folder.resolve("corp-root.pem")).hasContent("text");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void saysWhenItCannot() {
        assertThat(save(folder.resolve("missing").resolve("corp-root.pem"))).isFalse();
    }

    /** Somebody waits for an answer on the button. */
    @Test
    void saysWhenThereIsNothingToWrite() {
        assertThat(save(folder.resolve("report.pdf"), () -> {
            throw new IllegalStateException("no font");
        })).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    private static boolean save(Path file) {
        return save(file, () -> "text".getBytes(StandardCharsets.UTF_8));
    }

    private static boolean save(Path file, Supplier<byte[]> content) {
        CompletableFuture<Boolean> saved = new CompletableFuture<>();
        new FileSaver(Runnable::run).save(file, content, saved::complete);
        return saved.join();
    }
}
