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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * One name server, asked directly: over UDP, and over TCP when the answer was cut. A and AAAA are asked side by side.
 * The question is sent again once, at half time, as every resolver does.
 */
final class DnsServer {
    private static final int LARGEST_UDP = 4096;

    private final InetSocketAddress address;
    private final Duration limit;
    private final OpenThings open;

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
        Name name = absolute(host);
        List<Answer> answers = SideBySide.forEach(List.of(Type.A, Type.AAAA), type -> () -> ask(name, type));
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

    private static Name absolute(String host) throws NameFailure {
        try {
            return Name.fromString(host, Name.root);
        } catch (TextParseException malformed) {
            throw new NameFailure(FailureKind.DNS_NOT_FOUND, host + ": " + malformed.getMessage());
        }
    }

    private Answer ask(Name name, int type) throws InterruptedException {
        Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
        try {
            Message answer = overUdp(query);
            return read(answer.getHeader().getFlag(Flags.TC) ? overTcp(query) : answer);
        } catch (IOException failure) {
            Interruption.check();
            return Answer.none(FailureKind.DNS_TIMEOUT, Failures.words(failure));
        }
    }

    private static Answer read(Message answer) {
        int rcode = answer.getRcode();
        return switch (rcode) {
            case Rcode.NOERROR -> new Answer(addresses(answer), FailureKind.DNS_NO_ADDRESS, "no address");
            case Rcode.NXDOMAIN -> Answer.none(FailureKind.DNS_NOT_FOUND, Rcode.string(rcode));
            case Rcode.REFUSED -> Answer.none(FailureKind.DNS_REFUSED, Rcode.string(rcode));
            default -> Answer.none(FailureKind.DNS_TEMPORARY, Rcode.string(rcode));
        };
    }

    private static List<InetAddress> addresses(Message answer) {
        return answer.getSection(Section.ANSWER).stream().<InetAddress>mapMulti((entry, found) -> {
            switch (entry) {
                case ARecord four -> found.accept(four.getAddress());
                case AAAARecord six -> found.accept(six.getAddress());
                default -> {}
            }
        }).limit(64).toList();
    }

    private Message overUdp(Message query) throws IOException {
        try (DatagramSocket socket = open.add(new DatagramSocket())) {
            socket.connect(address);
            return Deadline.within(limit, socket, () -> askTwice(socket, query));
        }
    }

    private Message askTwice(DatagramSocket socket, Message query) throws IOException {
        socket.setSoTimeout(Math.max(1, (int) limit.toMillis() / 2));
        try {
            return askOnce(socket, query);
        } catch (SocketTimeoutException _) {
            return askOnce(socket, query);
        }
    }

    /** Answers to other questions are passed over, as if they had not come. */
    private static Message askOnce(DatagramSocket socket, Message query) throws IOException {
        byte[] question = query.toWire();
        socket.send(new DatagramPacket(question, question.length));
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST_UDP], LARGEST_UDP);
        while (true) {
            packet.setLength(LARGEST_UDP);
            socket.receive(packet);
            Message answer = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
            if (answer.getHeader().getID() == query.getHeader().getID()) {
                return answer;
            }
        }
    }

    private Message overTcp(Message query) throws IOException {
        try (Socket socket = open.socket()) {
            return Deadline.within(limit, socket, () -> {
                socket.connect(address, (int) limit.toMillis());
                byte[] question = query.toWire();
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.writeShort(question.length);
                out.write(question);
                DataInputStream in = new DataInputStream(socket.getInputStream());
                return new Message(in.readNBytes(in.readUnsignedShort()));
            });
        }
    }
}
