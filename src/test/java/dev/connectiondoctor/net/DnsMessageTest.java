package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Our reading and writing of DNS, held against a library that does nothing else. */
class DnsMessageTest {
    private static final InetAddress FOUR = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress SIX = InetAddress.ofLiteral("2001:db8::1");

    @Test
    void questionsAreUnderstood() throws Exception {
        Message read = new Message(DnsMessage.question(0xbeef, "api.example.test", DnsMessage.AAAA).encoded());
        assertThat(read.getHeader().getID()).isEqualTo(0xbeef);
        assertThat(read.getQuestion().getName()).hasToString("api.example.test.");
        assertThat(read.getQuestion().getType()).isEqualTo(Type.AAAA);
    }

    @Test
    void answersAreUnderstood() throws Exception {
        DnsMessage question = DnsMessage.question(7, "api.example.test", DnsMessage.A);
        Message read = new Message(question.answer(DnsMessage.NO_ERROR, List.of(FOUR, SIX), "example.test").encoded());
        assertThat(read.getSection(Section.ANSWER)).extracting(Record::rdataToString)
                .containsExactly("192.0.2.1", "2001:db8:0:0:0:0:0:1");
        assertThat(read.getSection(Section.AUTHORITY)).singleElement().asString().contains("ns.example.test.");
    }

    @Test
    void anAliasAndItsAddressAreRead() throws Exception {
        Name asked = Name.fromString("api.example.test.");
        Name real = Name.fromString("edge.cdn.example.test.");
        Message answer = Message.newQuery(Record.newRecord(asked, Type.A, DClass.IN));
        answer.addRecord(new CNAMERecord(asked, DClass.IN, 60, real), Section.ANSWER);
        answer.addRecord(new ARecord(real, DClass.IN, 60, FOUR), Section.ANSWER);
        DnsMessage read = DnsMessage.of(answer.toWire());
        assertThat(read.name()).isEqualTo("api.example.test");
        assertThat(read.addresses()).containsExactly(FOUR);
    }

    @Test
    void everyCutMessageIsRefused() throws Exception {
        byte[] whole = DnsMessage.question(7, "api.example.test", DnsMessage.A)
                .answer(DnsMessage.NO_ERROR, List.of(FOUR), "")
                .encoded();
        assertThat(DnsMessage.of(whole).addresses()).containsExactly(FOUR);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> DnsMessage.of(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void namesThatLeadInCirclesAreRefused() {
        byte[] circle = {0, 1, (byte) 0x80, 0, 0, 1, 0, 0, 0, 0, 0, 0, (byte) 0xc0, 12, 0, 1, 0, 1};
        assertThatThrownBy(() -> DnsMessage.of(circle)).isInstanceOf(IOException.class);
    }

    @Test
    void noiseIsReadOrRefusedButNeverMore() {
        Random random = new Random(42);
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            refused += isRefused(noise) ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    private static boolean isRefused(byte[] noise) {
        try {
            DnsMessage.of(noise);
            return false;
        } catch (IOException refused) {
            return true;
        }
    }

    @Test
    void whatIsNoNameIsNotAsked() {
        for (String name : List.of("a..b", "x".repeat(64) + ".test", ".a")) {
            assertThatThrownBy(() -> DnsMessage.question(1, name, DnsMessage.A).encoded())
                    .isInstanceOf(IOException.class);
        }
    }
}
