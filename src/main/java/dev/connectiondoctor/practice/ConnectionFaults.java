package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.wire.FullQueue;
import dev.connectiondoctor.practice.wire.LineFault;
import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;

/** Addresses that are known but cannot be reached. */
final class ConnectionFaults {
    private static final String HOST = "practice.test";
    private static final String ADDRESS = "https://" + HOST + ":%d/v1";

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

    /** Where there is no IPv6 at all, the name still promises it: that is as broken. */
    static Options ipv6Broken(Lab lab) throws IOException {
        List<InetAddress> refusing = Loopback.hasIpv6() ? List.of(Loopback.IPV6) : List.of();
        Service service = lab.service(OPENAI_CHAT).usedAt(ADDRESS);
        int port = Listener.start(lab.resources(), List.of(Loopback.IPV4), refusing, service.reception());
        return service.checkedAt(port).withResolve(Map.of(HOST, List.of(Loopback.IPV6, Loopback.IPV4)));
    }
}
