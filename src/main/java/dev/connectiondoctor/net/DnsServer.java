package dev.connectiondoctor.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One name server, asked directly: over UDP, and over TCP when the answer was cut. A and AAAA are asked side by side.
 * The question is sent again once, at half time, as every resolver does.
 */
final class DnsServer {
    private static final int LARGEST_UDP = 4096;

    private final InetSocketAddress address;
    private final Duration limit;
    private final OpenThings open;
    private final RandomGenerator ids = new SecureRandom();

    DnsServer(InetSocketAddress address, Duration limit, OpenThings open) {
        this.address = address;
        this.limit = limit;
        this.open = open;
    }

    /** {@code address:port}. */
    String id() {
        return Literals.bracketed(address.getAddress().getHostAddress()) + ":" + address.getPort();
    }

    List<InetAddress> lookup(String host) throws NameFailure, InterruptedException {
        String name = RunNames.canonical(host);
        List<Answer> answers = SideBySide.forEach(List.of(DnsMessage.A, DnsMessage.AAAA),
                type -> () -> ask(name, type));
        List<InetAddress> addresses = answers.stream().flatMap(answer -> answer.addresses().stream()).toList();
        if (addresses.isEmpty()) {
            Answer worst = answers.stream()
                    .filter(answer -> answer.kind() != FailureKind.DNS_NO_ADDRESS)
                    .findFirst()
                    .orElse(answers.getFirst());
            throw new NameFailure(worst.kind(), host + ": " + worst.text() + " from " + id());
        }
        return addresses;
    }

    /** @param kind what the answer means if there are no addresses */
    private record Answer(List<InetAddress> addresses, FailureKind kind, String text) {
        static Answer none(FailureKind kind, String text) {
            return new Answer(List.of(), kind, text);
        }
    }

    private Answer ask(String name, int type) throws InterruptedException {
        DnsMessage question = DnsMessage.question(ids.nextInt(1 << 16), name, type);
        try {
            DnsMessage answer = overUdp(question);
            return read(answer.is(DnsMessage.TRUNCATED) ? overTcp(question) : answer);
        } catch (IOException failure) {
            Interruption.check();
            return Answer.none(FailureKind.DNS_TIMEOUT, Failures.words(failure));
        }
    }

    private static Answer read(DnsMessage answer) {
        return switch (answer.rcode()) {
            case DnsMessage.NO_ERROR -> new Answer(answer.addresses(), FailureKind.DNS_NO_ADDRESS, "no address");
            case DnsMessage.NAME_ERROR -> Answer.none(FailureKind.DNS_NOT_FOUND, "NXDOMAIN");
            case DnsMessage.REFUSED -> Answer.none(FailureKind.DNS_REFUSED, "REFUSED");
            case DnsMessage.SERVER_FAILURE -> Answer.none(FailureKind.DNS_TEMPORARY, "SERVFAIL");
            default -> Answer.none(FailureKind.DNS_TEMPORARY, "RCODE " + answer.rcode());
        };
    }

    private DnsMessage overUdp(DnsMessage question) throws IOException {
        try (DatagramSocket socket = open.add(new DatagramSocket())) {
            socket.connect(address);
            return Deadline.within(limit, socket, () -> askTwice(socket, question));
        }
    }

    private DnsMessage askTwice(DatagramSocket socket, DnsMessage question) throws IOException {
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
            if (answer.is(DnsMessage.ANSWER) && answer.id() == question.id()) {
                return answer;
            }
        }
    }

    private DnsMessage overTcp(DnsMessage question) throws IOException {
        try (Socket socket = open.socket()) {
            return Deadline.within(limit, socket, () -> {
                socket.connect(address, (int) limit.toMillis());
                byte[] wire = question.encoded();
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.writeShort(wire.length);
                out.write(wire);
                DataInputStream in = new DataInputStream(socket.getInputStream());
                return DnsMessage.of(in.readNBytes(in.readUnsignedShort()));
            });
        }
    }
}
