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
    void aStatusAloneIsEnough() {
        assertThat(terminal.run("explain", "524")).isZero();
        assertThat(terminal.out()).contains("Who answers with it: Cloudflare", "doctor check");
    }

    @Test
    void listsAllThatIsKnown() {
        assertThat(terminal.run("explain", "--list")).isZero();
        assertThat(terminal.out().lines()).hasSizeGreaterThan(90).allMatch(line -> line.split("\t").length == 3);
        assertThat(terminal.out()).contains("HTTP statuses\t524 A Timeout Occurred\t", "Java\tPKIX");
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
