package dev.connectiondoctor.practice.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

class NameServerTest {
    private final Resources resources = new Resources("names-test");

    @AfterEach
    void end() {
        resources.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersBothFamiliesByUdpAndTcp(boolean tcp) throws IOException {
        InetSocketAddress server = known();
        assertThat(records(ask(server, tcp, "Both.practice.test.", Type.A))).containsExactly("127.0.0.1");
        assertThat(records(ask(server, tcp, "both.practice.test.", Type.AAAA))).containsExactly("0:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void saysThatANameDoesNotExist(boolean tcp) throws IOException {
        Message answer = ask(known(), tcp, "no-such-service.practice.test.", Type.A);
        assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
        assertThat(answer.getSection(Section.AUTHORITY)).hasSize(1);
    }

    @Test
    void saysThatANameHasNoAddressOfThatKind() throws IOException {
        Message answer = ask(known(), false, "old.practice.test.", Type.AAAA);
        assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(answer.getSection(Section.ANSWER)).isEmpty();
    }

    @Test
    void canBeOutOfOrder() throws IOException {
        InetSocketAddress server = NameServer.start(resources, Zone.failing());
        assertThat(ask(server, false, "practice.test.", Type.A).getRcode()).isEqualTo(Rcode.SERVFAIL);
    }

    @Test
    void survivesWhatIsNoQuestion() throws IOException {
        InetSocketAddress server = known();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(new byte[]{1, 2, 3}, 3, server));
        }
        assertThat(ask(server, false, "old.practice.test.", Type.A).getRcode()).isEqualTo(Rcode.NOERROR);
    }

    private InetSocketAddress known() throws IOException {
        return NameServer.start(resources, Zone.of(Map.of("both.practice.test", List.of(Loopback.IPV6, Loopback.IPV4),
                "old.practice.test", List.of(Loopback.IPV4))));
    }

    private static Message ask(InetSocketAddress server, boolean tcp, String name, int type) throws IOException {
        SimpleResolver resolver = new SimpleResolver(server);
        resolver.setTCP(tcp);
        return resolver.send(Message.newQuery(Record.newRecord(Name.fromString(name), type, DClass.IN)));
    }

    private static List<String> records(Message answer) {
        return answer.getSection(Section.ANSWER).stream().map(Record::rdataToString).toList();
    }
}
