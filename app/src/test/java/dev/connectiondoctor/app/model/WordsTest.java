package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.connectiondoctor.app.TestWindow;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence.EndedBy;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.ProxyPort;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.PassedOver;
import dev.connectiondoctor.text.Messages;

class WordsTest {
    private final Words words = TestWindow.words();

    @ParameterizedTest
    @CsvSource({"-1,''", "0,<1 ms", "4.4,4 ms", "999,999 ms", "1100,1.1 s", "59000,59.0 s", "84000,1:24"})
    void saysTimesAsAPersonDoes(double millis, String text) {
        assertThat(words.duration(millis)).isEqualTo(text);
    }

    @Test
    void knowsSingularAndPlural() {
        assertThat(words.count("footer.tokens", 1)).isEqualTo("1 token was used");
        assertThat(words.count("footer.tokens", 1840)).isEqualTo("1,840 tokens were used");
    }

    @Test
    void hasATextForEveryConstantThatIsShown() {
        Messages messages = Words.catalogue(Locale.ENGLISH);

        assertThat(keys().filter(key -> !messages.has("window." + key))).isEmpty();
    }

    @Test
    void hasWordsForEveryConstantOfTheEvidence() {
        assertThat(Stream.<Enum<?>[]>of(TcpEvidence.Outcome.values(), DnsEvidence.Outcome.values(),
                DnsTransport.values(), ProxyEvidence.Outcome.values(), ProxyPort.State.values(),
                TlsEvidence.Validity.values(), PassedOver.Reason.values(), Operation.values(), FailureKind.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .filter(name -> !TestWindow.words(Locale.CHINESE).constant(name).matches(".*(\\p{IsHan}|[A-Z]{3}).*")))
                .isEmpty();
    }

    private static Stream<String> keys() {
        return Stream.of(Arrays.stream(RowState.values())
                .flatMap(one -> Stream.of("state." + one.id(),
                        "outcome." + one.id())),
                Arrays.stream(Verdict.Status.values())
                        .flatMap(one -> Stream.of("", ".text", ".incomplete",
                                ".incomplete.text").map(end -> "verdict." + one.id() + end)),
                Arrays.stream(Remark.values()).map(one -> "remark." + one),
                Arrays.stream(EndedBy.values()).map(one -> "ended." + one),
                Arrays.stream(BaseUrl.Problem.values()).map(one -> "problem." + one),
                Arrays.stream(Protocol.values()).map(one -> "protocol." + one.id()),
                Arrays.stream(Preset.values())
                        .flatMap(one -> Stream.of("choice." + one.id(),
                                "choice." + one.id() + ".text")))
                .flatMap(all -> all);
    }
}
