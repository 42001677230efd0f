package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

class NamesTest {
    private static final Duration WAIT = Duration.ofSeconds(10);

    private static List<InetAddress> ask(DnsPeer peer, Duration limit) throws Exception {
        try (OpenThings open = new OpenThings()) {
            return new DnsServer(peer.address(), limit, client(open)).lookup("api.example.test");
        }
    }

    private static DnsClient client(OpenThings open) {
        return new DnsClient(() -> open.add(new DatagramSocket()), new Dialer(open, _ -> {}, Ticker.system())::connect);
    }

    private static FailureKind failure(DnsPeer.Answers answers) throws Exception {
        try (DnsPeer peer = DnsPeer.answering(answers)) {
            return catchThrowableOfType(NameFailure.class, () -> ask(peer, WAIT)).kind();
        }
    }

    @Test
    void bothFamiliesAreAsked() throws Exception {
        try (DnsPeer peer = DnsPeer.answering(DnsPeer::both)) {
            assertThat(ask(peer, WAIT)).extracting(InetAddress::getHostAddress)
                    .containsExactly("192.0.2.1",
                            "2001:db8:0:0:0:0:0:1");
        }
    }

    @Test
    void oneFamilyIsEnough() throws Exception {
        try (DnsPeer peer = DnsPeer.answering(question -> question.getQuestion().getType() == Type.A
                ? DnsPeer.both(question)
                : DnsPeer.rcode(question, Rcode.SERVFAIL))) {
            assertThat(ask(peer, WAIT)).hasSize(1);
        }
    }

    @Test
    void rcodesAreToldApart() throws Exception {
        assertThat(failure(DnsPeer::notFound)).isEqualTo(FailureKind.DNS_NOT_FOUND);
        assertThat(failure(question -> DnsPeer.rcode(question, Rcode.SERVFAIL))).isEqualTo(FailureKind.DNS_TEMPORARY);
        assertThat(failure(question -> DnsPeer.rcode(question, Rcode.REFUSED))).isEqualTo(FailureKind.DNS_REFUSED);
        assertThat(failure(question -> DnsPeer.rcode(question, Rcode.NOERROR))).isEqualTo(FailureKind.DNS_NO_ADDRESS);
    }

    @Test
    void silenceIsATimeout() throws Exception {
        try (DnsPeer peer = DnsPeer.answering(_ -> Optional.empty())) {
            NameFailure failure = catchThrowableOfType(NameFailure.class, () -> ask(peer, Duration.ofMillis(300)));
            assertThat(failure.kind()).isEqualTo(FailureKind.DNS_TIMEOUT);
        }
    }

    @Test
    void aLostQuestionIsAskedAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (DnsPeer peer = DnsPeer.answering(question -> asked.incrementAndGet() <= 2
                ? Optional.empty()
                : DnsPeer.both(question))) {
            assertThat(ask(peer, Duration.ofSeconds(2))).hasSize(2);
        }
    }

    @Test
    void aCutAnswerIsFetchedOverTcp() throws Exception {
        try (DnsPeer peer = DnsPeer.answering(DnsPeer::truncated, DnsPeer::both)) {
            assertThat(ask(peer, WAIT)).hasSize(2);
        }
    }

    @Test
    void anAnswerToAnotherQuestionIsPassedOver() throws Exception {
        try (DnsPeer peer = DnsPeer.answering(question -> DnsPeer.both(question).map(NamesTest::withOtherId))) {
            assertThatThrownBy(() -> ask(peer, Duration.ofMillis(300))).isInstanceOf(NameFailure.class);
        }
    }

    private static Message withOtherId(Message answer) {
        answer.getHeader().setID(answer.getHeader().getID() ^ 1);
        return answer;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            host: Name or service not known                                          | DNS_NOT_FOUND
            host: nodename nor servname provided, or not known                       | DNS_NOT_FOUND
            No such host is known (host)                                             | DNS_NOT_FOUND
            host: Der Name oder der Dienst ist nicht bekannt                         | DNS_NOT_FOUND
            host: Temporary failure in name resolution                               | DNS_TEMPORARY
            host: Non-recoverable failure in name resolution                         | DNS_TEMPORARY
            This is usually a temporary error during hostname resolution (host)      | DNS_TEMPORARY
            host: No address associated with hostname                                | DNS_NO_ADDRESS
            The requested name is valid, but no data of the requested type was found | DNS_NO_ADDRESS
            """)
    void theWordsOfTheSystemAreToldApart(String words, FailureKind kind) {
        SystemNames names = new SystemNames(WAIT, _ -> {
            throw new UnknownHostException(words);
        });
        assertThat(catchThrowableOfType(NameFailure.class, () -> names.lookup("host")).kind()).isEqualTo(kind);
    }

    @Test
    void aHangingSystemIsAbandoned() {
        CountDownLatch never = new CountDownLatch(1);
        SystemNames names = new SystemNames(Duration.ofMillis(50), _ -> hang(never));
        NameFailure failure = catchThrowableOfType(NameFailure.class, () -> names.lookup("host"));
        assertThat(failure.kind()).isEqualTo(FailureKind.DNS_TIMEOUT);
        never.countDown();
    }

    private static InetAddress[] hang(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
        return new InetAddress[0];
    }

    @Test
    void literalsAndFixedNamesAskNobody() throws Exception {
        SystemNames nobody = new SystemNames(WAIT, host -> {
            throw new UnknownHostException(host);
        });
        InetAddress address = InetAddress.ofLiteral("192.0.2.7");
        RunNames names = new RunNames(Map.of("api.example.test", List.of(address)), null, nobody);
        assertThat(names.lookup("API.example.test.")).containsExactly(address);
        assertThat(names.source("API.example.test")).isEqualTo("fixed");
        assertThat(names.lookup("192.0.2.8")).containsExactly(InetAddress.ofLiteral("192.0.2.8"));
        assertThat(names.source("2001:db8::1")).isEqualTo("literal");
        assertThat(names.source("other.test")).isEqualTo("system");
        assertThatThrownBy(() -> names.lookup("other.test")).isInstanceOf(NameFailure.class);
    }
}
