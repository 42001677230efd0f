package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.wire.AtAddress;
import dev.connectiondoctor.practice.wire.FullQueue;
import dev.connectiondoctor.practice.wire.LineFault;
import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.NarrowWay;
import dev.connectiondoctor.practice.wire.Reception;

/** Addresses that are known but cannot be reached. */
final class ConnectionFaults {
    private static final String HOST = "practice.test";
    private static final String ADDRESS = "https://" + HOST + ":%d/v1";

    /** What a tunnel leaves of an ordinary packet. */
    private static final int ONE_PACKET = 1300;

    private ConnectionFaults() {}

    static Options portClosed(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).checkedAt(lab.closedPort());
    }

    static Options packetsDropped(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .usedAt(ADDRESS)
                .checkedAt(FullQueue.start(lab.resources()))
                .withResolve(Map.of(HOST, List.of(Loopback.IPV4)))
                .withLimits(Waits.SHORT_CONNECT);
    }

    static Options resetOnConnect(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).receiving(new LineFault.ResetOnConnect()).start();
    }

    static Options noWay(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .usedAt(ADDRESS)
                .checkedAt(lab.closedPort())
                .withResolve(Map.of(HOST, List.of(Loopback.NOWHERE)))
                .withLimits(Waits.SHORT_CONNECT);
    }

    /** Where there is no IPv6 at all, the name still promises it: that is as broken. */
    static Options ipv6Broken(Lab lab) throws IOException {
        return partlyOpen(lab, Loopback.IPV4, Loopback.IPV6);
    }

    /** @throws IOException also if this computer has no IPv6, without which nothing would be left to work */
    static Options ipv4Broken(Lab lab) throws IOException {
        return partlyOpen(lab, Loopback.IPV6, Loopback.IPV4);
    }

    static Options someAddressesFail(Lab lab) throws IOException {
        return partlyOpen(lab, Loopback.IPV4, Loopback.OTHER_IPV4);
    }

    static Options largePacketsLost(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .usedAt(ADDRESS)
                .behind(sound -> new NarrowWay(ONE_PACKET, sound))
                .start()
                .withLimits(Waits.HALF_HANDSHAKE);
    }

    /** @throws IOException also if this computer has no IPv6, on which it could happen */
    static Options ipv6CutsHandshakes(Lab lab) throws IOException {
        Service service = lab.service(OPENAI_CHAT).usedAt(ADDRESS);
        Reception reception = new AtAddress(Loopback.IPV6, new LineFault.ResetOnHello(), service.reception());
        int port = Listener.start(lab.resources(), List.of(Loopback.IPV6, Loopback.IPV4), reception);
        return service.checkedAt(port).withResolve(Map.of(HOST, List.of(Loopback.IPV6, Loopback.IPV4)));
    }

    /** A host with two addresses, of which the first that is tried is closed. */
    private static Options partlyOpen(Lab lab, InetAddress open, InetAddress closed) throws IOException {
        List<InetAddress> refusing = Loopback.has(closed) ? List.of(closed) : List.of();
        Service service = lab.service(OPENAI_CHAT).usedAt(ADDRESS);
        int port = Listener.start(lab.resources(), List.of(open), refusing, service.reception());
        return service.checkedAt(port).withResolve(Map.of(HOST, List.of(closed, open)));
    }
}
