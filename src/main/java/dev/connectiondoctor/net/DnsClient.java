package dev.connectiondoctor.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Asks name servers directly: A and AAAA side by side. Over UDP the question is sent again once, at half time, and an
 * answer that was cut is fetched over TCP, as every resolver does.
 */
public final class DnsClient {
    private static final int LARGEST_UDP = 4096;

    private final PacketDoor packets;
    private final Dial dial;
    private final RandomGenerator ids = new SecureRandom();

    /** Opens a socket for packets. */
    @FunctionalInterface
    interface PacketDoor {
        DatagramSocket open() throws IOException;
    }

    /** Makes a TCP connection. */
    @FunctionalInterface
    interface Dial {
        Socket connect(InetSocketAddress address, Duration limit) throws IOException;
    }

    DnsClient(PacketDoor packets, Dial dial) {
        this.packets = packets;
        this.dial = dial;
    }

    /** A client whose connections are those of a run. */
    public static DnsClient of(Network network) {
        return new DnsClient(DatagramSocket::new, network::connect);
    }

    /**
     * The addresses of a name, or why there are none.
     *
     * @param transport UDP or TCP
     * @param limit for each of the two questions
     */
    public DnsAnswer ask(InetSocketAddress server, DnsTransport transport, String name, Duration limit)
            throws InterruptedException {
        return DnsAnswer.merged(SideBySide.forEach(List.of(DnsMessage.A, DnsMessage.AAAA),
                type -> () -> ask(server, transport, RunNames.canonical(name), type, limit)));
    }

    private DnsAnswer ask(InetSocketAddress server, DnsTransport transport, String name, int type, Duration limit)
            throws InterruptedException {
        DnsMessage question = DnsMessage.question(ids.nextInt(1 << 16), name, type);
        try {
            DnsMessage answer = transport == DnsTransport.UDP
                    ? overUdp(server, question, limit)
                    : overTcp(server, question, limit);
            return DnsAnswer.of(answer.is(DnsMessage.TRUNCATED) ? overTcp(server, question, limit) : answer);
        } catch (IOException failure) {
            Interruption.check();
            return DnsAnswer.none(outcome(failure), Failures.words(failure));
        }
    }

    private static DnsOutcome outcome(IOException failure) {
        return switch (failure) {
            case NotDnsAnswer _ -> DnsOutcome.MALFORMED;
            case SocketTimeoutException _ -> DnsOutcome.TIMEOUT;
            default -> DnsOutcome.UNREACHABLE;
        };
    }

    private DnsMessage overUdp(InetSocketAddress server, DnsMessage question, Duration limit) throws IOException {
        try (DatagramSocket socket = packets.open()) {
            socket.connect(server);
            return Deadline.within(limit, socket, () -> askTwice(socket, question, limit));
        }
    }

    private static DnsMessage askTwice(DatagramSocket socket, DnsMessage question, Duration limit)
            throws IOException {
        socket.setSoTimeout(Math.max(1, (int) limit.toMillis() / 2));
        try {
            return askOnce(socket, question);
        } catch (SocketTimeoutException _) {
            return askOnce(socket, question);
        }
    }

    /** Answers to other questions are passed over, as if they had not come. */
    private static DnsMessage askOnce(DatagramSocket socket, DnsMessage question) throws IOException {
        byte[] wire = question.encoded();
        socket.send(new DatagramPacket(wire, wire.length));
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST_UDP], LARGEST_UDP);
        while (true) {
            packet.setLength(LARGEST_UDP);
            socket.receive(packet);
            DnsMessage answer = DnsMessage.of(Arrays.copyOf(packet.getData(), packet.getLength()));
            if (answer.answers(question)) {
                return answer;
            }
        }
    }

    private DnsMessage overTcp(InetSocketAddress server, DnsMessage question, Duration limit) throws IOException {
        try (Socket socket = dial.connect(server, limit)) {
            return Deadline.within(limit, socket, () -> {
                byte[] wire = question.encoded();
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.write(new byte[]{(byte) (wire.length >> 8), (byte) wire.length});
                out.write(wire);
                DataInputStream in = new DataInputStream(socket.getInputStream());
                return DnsMessage.of(in.readNBytes(in.readUnsignedShort()));
            });
        }
    }
}
