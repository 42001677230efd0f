package dev.connectiondoctor.net;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

import dev.connectiondoctor.lines.Checks;

/** A name server on loopback, over UDP and TCP on one port. */
final class DnsPeer implements AutoCloseable {
    private final DatagramSocket udp;
    private final ServerSocket tcp;

    /** What is answered to a question; empty for silence. */
    @FunctionalInterface
    interface Answers extends Function<Message, Optional<Message>> {}

    private DnsPeer(Answers overUdp, Answers overTcp) throws IOException {
        tcp = new ServerSocket(0, 10, Checks.loopback());
        udp = new DatagramSocket(new InetSocketAddress(Checks.loopback(), tcp.getLocalPort()));
        Thread.ofVirtual().start(() -> serveUdp(overUdp));
        Thread.ofVirtual().start(() -> serveTcp(overTcp));
    }

    static DnsPeer answering(Answers answers) throws IOException {
        return new DnsPeer(answers, answers);
    }

    static DnsPeer answering(Answers overUdp, Answers overTcp) throws IOException {
        return new DnsPeer(overUdp, overTcp);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(Checks.loopback(), tcp.getLocalPort());
    }

    static Optional<Message> rcode(Message question, int rcode) {
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setRcode(rcode);
        answer.addRecord(question.getQuestion(), Section.QUESTION);
        return Optional.of(answer);
    }

    static Optional<Message> notFound(Message question) {
        return rcode(question, Rcode.NXDOMAIN);
    }

    static Optional<Message> truncated(Message question) {
        return rcode(question, Rcode.NOERROR).map(answer -> {
            answer.getHeader().setFlag(Flags.TC);
            return answer;
        });
    }

    /** The fixed addresses 192.0.2.1 and 2001:db8::1. */
    static Optional<Message> both(Message question) {
        return rcode(question, Rcode.NOERROR).map(answer -> {
            answer.addRecord(record(question.getQuestion()), Section.ANSWER);
            return answer;
        });
    }

    private static Record record(Record question) {
        return question.getType() == Type.A
                ? new ARecord(question.getName(), DClass.IN, 60, InetAddress.ofLiteral("192.0.2.1"))
                : new AAAARecord(question.getName(), DClass.IN, 60, InetAddress.ofLiteral("2001:db8::1"));
    }

    private void serveUdp(Answers answers) {
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(new byte[512], 512);
                udp.receive(packet);
                Message question = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                Optional<Message> answer = answers.apply(question);
                if (answer.isPresent()) {
                    byte[] wire = answer.get().toWire();
                    udp.send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
                }
            }
        } catch (IOException closed) {
            // Closed by the test.
        }
    }

    private void serveTcp(Answers answers) {
        try {
            while (true) {
                try (Socket socket = tcp.accept()) {
                    DataInputStream in = new DataInputStream(socket.getInputStream());
                    Message question = new Message(in.readNBytes(in.readUnsignedShort()));
                    byte[] wire = answers.apply(question).orElseThrow().toWire();
                    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                    out.writeShort(wire.length);
                    out.write(wire);
                }
            }
        } catch (IOException closed) {
            // Closed by the test.
        }
    }

    @Override
    public void close() throws IOException {
        udp.close();
        tcp.close();
    }
}
