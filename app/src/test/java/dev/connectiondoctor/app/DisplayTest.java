package dev.connectiondoctor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void linuxNeedsAServer() {
        assertThat(new Display("Linux", Map.of(), "").present()).isFalse();
        assertThat(new Display("Linux", Map.of("DISPLAY", ""), "").present()).isFalse();
        assertThat(new Display("Linux", Map.of("DISPLAY", ":0"), "").present()).isTrue();
        assertThat(new Display("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), "").present()).isTrue();
    }

    @Test
    void theHeadlessPlatformCounts() {
        assertThat(new Display("Linux", Map.of(), "Headless").present()).isTrue();
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(new Display("Windows 11", Map.of(), "").present()).isTrue();
        assertThat(new Display("Mac OS X", Map.of(), "").present()).isTrue();
    }

    @Test
    void namesTheSystemAsFixesDo() {
        assertThat(new Display("Windows 11", Map.of(), "").family()).isEqualTo("windows");
        assertThat(new Display("Mac OS X", Map.of(), "").family()).isEqualTo("macos");
        assertThat(new Display("Linux", Map.of(), "").family()).isEqualTo("linux");
    }
}
