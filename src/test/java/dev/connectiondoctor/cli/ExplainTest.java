package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainTest {
    private final Terminal terminal = new Terminal();

    @Test
    void saysWhatATextMeansAndWhatMendsIt() {
        assertThat(terminal.run("explain", "Connection", "dropped", "(ECONNRESET)")).isZero();
        assertThat(terminal.out()).contains("Connection dropped (ECONNRESET)", "The connection was cut", "1. ", "2. ",
                "doctor check");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void readsALogFromStandardInput() {
        assertThat(terminal.typed("one\ntwo\ngetaddrinfo ENOTFOUND api.example.com\n").run("explain", "-")).isZero();
        assertThat(terminal.out()).contains("In line 3", "getaddrinfo ENOTFOUND api.example.com");
    }

    @Test
    void saysSoWhenItKnowsNothing() {
        assertThat(terminal.run("explain", "it does not work")).isZero();
        assertThat(terminal.out()).contains("not known", "doctor check");
    }

    @Test
    void wantsSomethingToExplain() {
        assertThat(terminal.run("explain")).isEqualTo(2);
        assertThat(terminal.err()).contains("nothing to explain");
    }
}
