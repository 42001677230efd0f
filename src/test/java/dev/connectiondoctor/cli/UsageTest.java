package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.report.Samples;

/** Wrong usage: one clear sentence on standard error, exit code 2, nothing on standard output, nothing started. */
class UsageTest {
    private static final String URL = "--base-url https://api.example.com ";

    static Stream<Arguments> mistakes() {
        return Stream.of(arguments("chek", "There is no command 'chek'; did you mean 'check'?"),
                arguments("report", "Name the report to read"),
                arguments("report x --format html", "There is no file 'x'."),
                arguments("report x --format yaml", "'yaml' is not a format"),
                arguments("compare a", "Name the two reports to compare"),
                arguments("compare a b", "There is no file 'a'."),
                arguments("compare a b c", "belongs to no option"),
                arguments("compare a b --format html", "'html' is not a format for a comparison"),
                arguments(URL + "--depth deep", "'deep' is not a depth"),
                arguments(URL + "--format yaml", "'yaml' is not a format"),
                arguments(URL + "--protocol soap", "'soap' is not a protocol"),
                arguments(URL + "--fromat json", "There is no option --fromat; did you mean --format?"),
                arguments(URL + "stray", "belongs to no option"),
                arguments("check https://api.example.com", "Give the address with --base-url URL."),
                arguments(URL + "--model", "The option --model needs a value."),
                arguments(URL + "--model= ", "The option --model needs a value."),
                arguments(URL + "--model --depth full", "The option --model needs a value."),
                arguments(URL + "--model a --model b", "The option --model can be given only once."),
                arguments(URL + "--no-control-hosts=3", "The option --no-control-hosts takes no such value."),
                arguments(URL + "--timeout 0", "--timeout needs a number of seconds"),
                arguments(URL + "--timeout -3", "--timeout needs a number of seconds"),
                arguments(URL + "--timeout 86401", "--timeout needs a number of seconds"),
                arguments(URL + "--max-silence soon", "--max-silence needs a number of seconds"),
                arguments(URL + "--max-tokens 0", "--max-tokens needs a number"),
                arguments(URL + "--only dns,udp", "'udp' is not a stage"),
                arguments(URL + "--only dns,,tls", "'' is not a stage"),
                arguments(URL + "--resolve api.example.com", "--resolve needs HOST:ADDRESS"),
                arguments(URL + "--resolve api.example.com:", "--resolve needs HOST:ADDRESS"),
                arguments(URL + "--resolve api.example.com:localhost", "'localhost' is not an IP address."),
                arguments(URL + "--dns-server dns.example.com", "'dns.example.com' is not an IP address."),
                arguments(URL + "--dns-server 192.0.2.53:99999", "--dns-server needs ADDRESS"),
                arguments(URL + "--proxy ftp://proxy", "--proxy needs auto, none or a URL"),
                arguments(URL + "--lang not_a_tag", "'not_a_tag' is not a language tag"),
                arguments(URL + "--public-roots /nowhere/roots.pem",
                        "'/nowhere/roots.pem' after --public-roots cannot"),
                arguments(URL + "--system-roots /nowhere/roots.pem",
                        "'/nowhere/roots.pem' after --system-roots cannot"),
                arguments(URL + "--output /nowhere/report.json", "'/nowhere/report.json' after --output cannot be"),
                arguments(URL + "--key-env UNSET", "'UNSET' after --key-env is not set, or is empty."),
                arguments(URL + "--key-env EMPTY", "'EMPTY' after --key-env is not set, or is empty."),
                arguments(URL + "--key-env BLANK", "'BLANK' after --key-env is not set, or is empty."),
                arguments(URL + "--key-file .", "'.' after --key-file cannot be read."),
                arguments(URL + "--key-file /nowhere/key", "'/nowhere/key' after --key-file cannot be read."),
                arguments(URL + "--key-stdin", "There is no key where --key-stdin says."),
                arguments(URL + "--key-stdin --key-env A", "Both --key-env and --key-stdin were given"),
                arguments("check", "No address was given and none was found"),
                arguments("check --practice intercpted", "There is no practice scenario 'intercpted'; the nearest are "
                        + "intercepted, "),
                arguments("practice exprd", "There is no practice scenario 'exprd'; the nearest are expired, "));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isExplainedInOneSentence(String line, String expected) {
        Terminal terminal = new Terminal().set("EMPTY", "").set("BLANK", " \t");
        FakeEngine engine = FakeEngine.reporting(Samples.healthy())
                .with(FakeScenario.named("healthy"),
                        FakeScenario.named("expired"), FakeScenario.named("intercepted"), FakeScenario.named("silent"));
        String arguments = line.startsWith("--") ? "check " + line : line;

        assertThat(terminal.run(engine, arguments.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains(expected)
                .hasLineCount(1)
                .endsWith(System.lineSeparator())
                .doesNotContain("{", "error.");
        assertThat(terminal.out()).isEmpty();
        assertThat(engine.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check CANARY", "check --key CANARY", "check --key=CANARY", "check --api-key CANARY",
            "check --model m CANARY", "CANARY", "check --depth CANARY", "check --format CANARY", "check --only CANARY",
            "check --resolve CANARY", "check --resolve host:CANARY", "check --timeout CANARY",
            "check --protocol CANARY",
            "check --key-env CANARY", "check --key-file CANARY", "check --lang CANARY", "check --dns-server CANARY",
            "check --public-roots CANARY", "check --output CANARY/report", "check --practice CANARY",
            "practice CANARY", "practice healthy CANARY", "check --max-tokens CANARY", "check --CANARY",
            "check --proxy ftp://me:CANARY@proxy", "check https://me:CANARY@api.example.com", "check @CANARY"})
    void aKeyInTheWrongPlaceIsNotRepeated(String line) {
        Terminal terminal = new Terminal();
        FakeEngine engine = FakeEngine.reporting(Samples.healthy()).with(FakeScenario.named("healthy"));
        String[] arguments = line.replace("CANARY", Samples.CANARY).split(" ");

        assertThat(terminal.run(engine, arguments)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).hasLineCount(1).doesNotContain("canary", "0123456789");
        assertThat(terminal.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check sk-ant-api03-x", "check --api-key abc", "sk-proj-x", "check --auth-token abc"})
    void aKeyAsAnArgumentIsRefused(String line) {
        Terminal terminal = new Terminal();
        assertThat(terminal.run(line.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).startsWith("A key is never given as an argument").contains("--key-env NAME");
    }

    @Test
    void noFileIsReadBecauseOfAnAtSign() {
        Terminal terminal = new Terminal();
        assertThat(terminal.run("check", "@pom.xml")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("belongs to no option");
    }
}
