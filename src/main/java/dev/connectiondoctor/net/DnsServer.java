package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/** One name server, asked instead of the system's resolver: over UDP, and over TCP when the answer was cut. */
final class DnsServer implements Lookups {
    private final InetSocketAddress address;
    private final Duration limit;
    private final DnsClient client;

    DnsServer(InetSocketAddress address, Duration limit, DnsClient client) {
        this.address = address;
        this.limit = limit;
        this.client = client;
    }

    /** {@code address:port}. */
    String id() {
        return Literals.text(address);
    }

    @Override
    public List<InetAddress> lookup(String host) throws NameFailure, InterruptedException {
        DnsAnswer answer = client.ask(address, DnsTransport.UDP, host, limit);
        if (answer.addresses().isEmpty()) {
            throw new NameFailure(answer.outcome().kind(), host + ": " + answer.text() + " from " + id());
        }
        return answer.addresses();
    }
}
