package dev.connectiondoctor.stage.proxy.pac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.ProxyAddress;

class PacScriptTest {
    private static final Duration PLENTY = Duration.ofSeconds(30);
    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2026-05-06T13:30:00Z");

    private static final class World implements PacHost {
        private final Map<String, String> names = Map.of("api.example.test", "10.1.2.3", "six.example.test", "fd00::1");
        private final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public List<InetAddress> lookup(String host) throws InterruptedException {
            if (host.equals("slow.example.test")) {
                asked.countDown();
                new CountDownLatch(1).await();
            }
            return Optional.ofNullable(names.get(host)).flatMap(Literals::parse).stream().toList();
        }

        @Override
        public InetAddress ownAddress() {
            return Literals.parse("192.168.7.8").orElseThrow();
        }

        @Override
        public Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    private static List<String> ask(String body, Duration limit) throws Exception {
        return new PacScript("function FindProxyForURL(url, host) {" + body + "}")
                .ask("https://api.example.test/", "api.example.test", new World(), limit)
                .stream()
                .map(PacAnswer::words)
                .toList();
    }

    private static List<String> ask(String body) throws Exception {
        return ask(body, PLENTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            isPlainHostName("intranet")                                  | true
            isPlainHostName(host)                                        | false
            dnsDomainIs(host, ".example.test")                           | true
            dnsDomainIs(host, ".other.test")                             | false
            localHostOrDomainIs("www", "www.example.test")               | true
            localHostOrDomainIs("www.other.test", "www.example.test")    | false
            isResolvable(host)                                           | true
            isResolvable("nobody.test")                                  | false
            isResolvable("six.example.test")                             | false
            isResolvableEx("six.example.test")                           | true
            isInNet(host, "10.0.0.0", "255.0.0.0")                       | true
            isInNet(host, "10.2.0.0", "255.255.0.0")                     | false
            isInNet("10.2.3.4", "10.2.0.0", "255.255.0.0")               | true
            isInNet("nobody.test", "0.0.0.0", "0.0.0.0")                 | false
            isInNetEx("10.2.3.4", "10.2.0.0/16")                         | true
            dnsResolve(host) === "10.1.2.3"                              | true
            dnsResolve("nobody.test") === null                           | true
            myIpAddress() === "192.168.7.8"                              | true
            dnsDomainLevels(host) === 2                                  | true
            shExpMatch(host, "*.example.*")                              | true
            shExpMatch(host, "api.example.tes?")                         | true
            shExpMatch(host, "example")                                  | false
            shExpMatch("axb", "a.b")                                     | false
            shExpMatch(url, "https://*")                                 | true
            weekdayRange("WED")                                          | true
            weekdayRange("MON", "FRI")                                   | true
            weekdayRange("SAT", "TUE")                                   | false
            weekdayRange("FRI", "WED", "GMT")                            | true
            timeRange(13, "GMT")                                         | true
            timeRange(8, 18, "GMT")                                      | true
            timeRange(22, 6, "GMT")                                      | false
            timeRange(13, 0, 13, 29, "GMT")                              | false
            timeRange(13, 29, 59, 13, 30, 0, "GMT")                      | true
            dateRange(6, "GMT")                                          | true
            dateRange(7, 31, "GMT")                                      | false
            dateRange("APR", "JUN", "GMT")                               | true
            dateRange("NOV", "FEB", "GMT")                               | false
            dateRange(2026, "GMT")                                       | true
            dateRange(1, "MAY", 15, "MAY", "GMT")                        | true
            dateRange(1, "JAN", 2027, 31, "DEC", 2027, "GMT")            | false
            """)
    void theFunctionsMeanWhatBrowsersMean(String condition, boolean holds) throws Exception {
        assertThat(ask("return (" + condition + ") ? 'PROXY yes:1' : 'PROXY no:1';"))
                .containsExactly(holds ? "PROXY yes:1" : "PROXY no:1");
    }

    @Test
    void theWaysAreKeptInTheirOrder() throws Exception {
        assertThat(ask("return 'PROXY a.test:8080; SOCKS b.test:1080 ;DIRECT';"))
                .containsExactly("PROXY a.test:8080", "SOCKS b.test:1080", "DIRECT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "return null;", "return undefined;", "return '';"})
    void noAnswerMeansDirect(String body) throws Exception {
        assertThat(ask(body)).containsExactly("DIRECT");
    }

    @ParameterizedTest
    @CsvSource({"PROXY a.test:8080, http://a.test:8080", "HTTPS a.test:443, https://a.test:443",
            "SOCKS5 a.test:1080, socks5://a.test:1080", "proxy a.test:80, http://a.test:80"})
    void anAnswerNamesAProxy(String words, String url) {
        assertThat(new PacAnswer(words).proxy()).map(ProxyAddress::url).contains(url);
        assertThat(new PacAnswer("DIRECT").proxy()).isEmpty();
        assertThat(new PacAnswer("QUIC a.test:1").proxy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.System.exit(1);", "Packages.java.io.File('/')", "getClass().forName('x')",
            "load('/etc/passwd')", "new XMLHttpRequest()"})
    void aScriptReachesNothingOutside(String attempt) {
        PacFailure failure = catchThrowableOfType(PacFailure.class, () -> ask(attempt));
        assertThat(failure.kind()).isEqualTo(PacFailure.Kind.SCRIPT_ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"for (;;) {}", "try { for (;;) {} } catch (e) { for (;;) {} }",
            "var s = 'a'; while (true) { s = s + 'b'; }", "/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab');"})
    void aScriptThatDoesNotEndIsEnded(String endless) {
        PacFailure failure = catchThrowableOfType(PacFailure.class, () -> ask(endless));
        assertThat(failure.kind()).isEqualTo(PacFailure.Kind.TOO_LONG);
    }

    @Test
    void recursionWithoutAnEndIsAnError() {
        assertThatThrownBy(() -> ask("function f() { return f() + 1; } return f();")).isInstanceOf(PacFailure.class);
    }

    @Test
    void aNameServerThatDoesNotAnswerDoesNotHoldTheCallerUp() {
        PacFailure failure = catchThrowableOfType(PacFailure.class,
                () -> ask("return dnsResolve('slow.example.test');", Duration.ofSeconds(2)));
        assertThat(failure.kind()).isEqualTo(PacFailure.Kind.TOO_LONG);
    }

    @Test
    void anInterruptEndsTheScript() throws Exception {
        World world = new World();
        PacScript script = new PacScript("function FindProxyForURL(u, h) { return dnsResolve('slow.example.test'); }");
        Thread caller = Thread.ofVirtual().unstarted(() -> {
            try {
                script.ask("https://h/", "h", world, PLENTY);
            } catch (PacFailure | InterruptedException ended) {
                // As it should.
            }
        });
        caller.start();
        world.asked.await();
        caller.interrupt();
        assertThat(caller.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void whatIsNoScriptIsSaidToBeNone() {
        assertThatThrownBy(() -> new PacScript("<html>Not found</html>")).isInstanceOf(PacFailure.class);
    }

    @Test
    void aSpellingMistakeIsNamedByItsLine() {
        PacFailure failure = catchThrowableOfType(PacFailure.class, () -> ask("\n\nretrun 'DIRECT';"));
        assertThat(failure.kind()).isEqualTo(PacFailure.Kind.SCRIPT_ERROR);
        assertThat(failure).hasMessageContaining("line 3");
    }
}
