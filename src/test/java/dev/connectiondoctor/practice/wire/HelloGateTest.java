package dev.connectiondoctor.practice.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

import org.junit.jupiter.api.Test;

class HelloGateTest {
    private static byte[] hello(String... versions) throws Exception {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine("practice.test", 443);
        engine.setUseClientMode(true);
        engine.setEnabledProtocols(versions);
        ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(ByteBuffer.allocate(0), record);
        return Arrays.copyOf(record.array(), record.position());
    }

    @Test
    void aMessageIsReadAsABoxReadsIt() throws Exception {
        byte[] both = hello("TLSv1.3", "TLSv1.2");
        InputStream in = new ByteArrayInputStream(both);
        ClientHello hello = ClientHello.peek(in);
        assertThat(hello.size()).isEqualTo(both.length);
        assertThat(hello.serverName()).isEqualTo("practice.test");
        assertThat(hello.offersTls13()).isTrue();
        assertThat(hello.legacyVersion()).isEqualTo(0x0303);
        assertThat(in.readAllBytes()).as("nothing is taken").isEqualTo(both);
        assertThat(new ClientHello(hello("TLSv1.2")).offersTls13()).isFalse();
    }

    @Test
    void halfAMessageIsNone() throws Exception {
        byte[] half = Arrays.copyOf(hello("TLSv1.2"), 50);
        assertThatThrownBy(() -> ClientHello.peek(new ByteArrayInputStream(half))).isInstanceOf(EOFException.class);
    }

    @Test
    void theBoxStopsSomeAndLetsOthersThrough() throws Exception {
        assertThat(met(hello("TLSv1.3", "TLSv1.2"))).containsExactly("fault");
        assertThat(met(hello("TLSv1.2"))).containsExactly("inside");
    }

    @Test
    void whatIsNoMessageIsLetThrough() throws IOException, InterruptedException {
        assertThat(met(new byte[]{22, 3, 1, 0, 3, 1, 2, 3})).containsExactly("inside");
        byte[] lying = new byte[60];
        lying[4] = 55;
        lying[43] = 120;
        assertThat(met(lying)).containsExactly("inside");
    }

    /** Which way a client with these first bytes is led. */
    private static List<String> met(byte[] sent) throws IOException, InterruptedException {
        List<String> met = new ArrayList<>();
        try (ServerSocket door = new ServerSocket(0, 1, Loopback.IPV4);
                Socket client = new Socket(Loopback.IPV4, door.getLocalPort());
                Socket served = door.accept()) {
            client.getOutputStream().write(sent);
            new HelloGate(ClientHello::offersTls13, _ -> met.add("fault"), _ -> met.add("inside"))
                    .receive(new Connection(served));
        }
        return met;
    }
}
