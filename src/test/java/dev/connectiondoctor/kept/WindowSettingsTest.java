package dev.connectiondoctor.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.kept.WindowSettings.Frame;
import dev.connectiondoctor.kept.WindowSettings.Last;

class WindowSettingsTest {
    @TempDir private Path folder;

    private WindowSettings reading(String text) throws IOException {
        Files.writeString(folder.resolve(WindowSettings.FILE), text);
        return WindowSettings.in(folder);
    }

    @Test
    void readsWhatItWrote() throws IOException {
        WindowSettings all = new WindowSettings("dark", 150, "zh-CN", true, new Frame(10, -20, 1000, 700, true),
                new Last("https://gw.example.com/v1", "openai-chat", "gpt-5"), List.of("https://gw.example.com/v1"));

        assertThat(reading(all.json())).isEqualTo(all);
        assertThat(reading(WindowSettings.DEFAULTS.json())).isEqualTo(WindowSettings.DEFAULTS);
    }

    @Test
    void startsAsOnTheFirstDayWithoutAFile() {
        assertThat(WindowSettings.in(folder)).isEqualTo(WindowSettings.DEFAULTS);
        assertThat(WindowSettings.in(folder.resolve("missing"))).isEqualTo(WindowSettings.DEFAULTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"look\":[],\"scale\":\"x\",\"frame\":7,\"last\":[],"
            + "\"keptKeys\":{}}",
            "{\"look\":\"pink\",\"frame\":{\"width\":-1,\"height\":5},"
                    + "\"last\":{\"address\":\"nonsense\"},\"keptKeys\":[\"x\",7]}"})
    void whatMakesNoSenseIsLeftOut(String text) throws IOException {
        assertThat(reading(text)).isEqualTo(WindowSettings.DEFAULTS);
    }

    @Test
    void keepsWhatMakesSenseWithinItsBounds() throws IOException {
        WindowSettings read = reading("{\"scale\":9000,\"look\":\"light\",\"language\":7}");
        assertThat(read.scale()).isEqualTo(200);
        assertThat(read.look()).isEqualTo("light");
        assertThat(reading("{\"scale\":1}").scale()).isEqualTo(80);
    }

    @Test
    void anEndlessFileIsNotRead() throws IOException {
        assertThat(reading("{\"look\":\"dark\"}" + " ".repeat(1 << 16))).isEqualTo(WindowSettings.DEFAULTS);
        List<String> many = IntStream.range(0, 500).mapToObj(i -> "https://h" + i + ".example.com").toList();
        assertThat(WindowSettings.DEFAULTS.withKeptKeys(many).keptKeys()).hasSize(50);
    }

    @Test
    void anAddressIsReadWithoutWhatMayBeASecret() throws IOException {
        assertThat(reading("{\"last\":{\"address\":\"https://h.example.com/v1?key=canary\"}}").last().address())
                .isEqualTo("https://h.example.com/v1");
        assertThat(reading("{\"last\":{\"address\":\"https://me:canary@h.example.com\"}}").last()).isNull();
    }
}
