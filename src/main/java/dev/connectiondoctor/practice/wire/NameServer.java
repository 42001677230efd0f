package dev.connectiondoctor.practice.wire;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/** A name server on 127.0.0.1, by UDP and by TCP on the same port. */
public final class NameServer {
    private static final int LARGEST = 4096;

    private final Zone zone;
    private final Duration pause;
    private final AtomicReference<@Nullable Instant> ready = new AtomicReference<>();

    private NameServer(Zone zone, Duration pause) {
        this.zone = zone;
        this.pause = pause;
    }

    /** Answers until the network is closed. */
    public static InetSocketAddress start(Resources resources, Zone zone) throws IOException {
        return slowAtFirst(resources, zone, Duration.ZERO);
    }

    /** Needs this long from its first question on to find out, and remembers all answers then. */
    public static InetSocketAddress slowAtFirst(Resources resources, Zone zone, Duration pause) throws IOException {
        NameServer server = new NameServer(zone, pause);
        SamePort<Closeable> taken = SamePort.take(resources,
                List.of(port -> new DatagramSocket(port, Loopback.IPV4), Listener.listening(Loopback.IPV4)));
        DatagramSocket udp = (DatagramSocket) taken.sockets().getFirst();
        resources.start("names-udp", () -> server.answerPackets(udp));
        Listener.acceptFrom(resources, taken.sockets().getLast(), server::answerConnection);
        return new InetSocketAddress(Loopback.IPV4, taken.port());
    }

    /** Hears every question and answers none. */
    public static InetSocketAddress silent(Resources resources) throws IOException {
        return new InetSocketAddress(Loopback.IPV4,
                resources.keep(new DatagramSocket(0, Loopback.IPV4)).getLocalPort());
    }

    private void awaitReady() throws InterruptedException {
        Instant now = Instant.now();
        ready.compareAndSet(null, now.plus(pause));
        Duration left = Duration.between(now, ready.get());
        Thread.sleep(left.isNegative() ? Duration.ZERO : left);
    }

    private void answerPackets(DatagramSocket udp) throws IOException, InterruptedException {
        while (!udp.isClosed()) {
            DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            udp.receive(packet);
            awaitReady();
            answerPacket(udp, packet);
        }
    }

    private void answerPacket(DatagramSocket udp, DatagramPacket packet) throws IOException {
        byte[] answer;
        try {
            answer = zone.answer(Arrays.copyOf(packet.getData(), packet.getLength()));
        } catch (IOException _) {
            return; // What is no question gets no answer.
        }
        udp.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
    }

    private void answerConnection(Connection connection) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(connection.in());
        while (!connection.raw().isClosed()) {
            byte[] answer = zone.answer(in.readNBytes(in.readUnsignedShort()));
            awaitReady();
            connection
                    .write(ByteBuffer.allocate(2 + answer.length).putShort((short) answer.length).put(answer).array());
        }
    }
}
