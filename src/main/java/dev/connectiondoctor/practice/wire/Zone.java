package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.connectiondoctor.net.DnsMessage;

/**
 * What a name server knows.
 *
 * @param hosts addresses by host name, lower case, without the last dot
 * @param otherwise what is answered for every other name, an rcode of {@link DnsMessage}
 */
public record Zone(Map<String, List<InetAddress>> hosts, int otherwise) {
    /** A zone that says of every other name that it does not exist. */
    public static Zone of(Map<String, List<InetAddress>> hosts) {
        return new Zone(hosts, DnsMessage.NAME_ERROR);
    }

    /** A zone that is out of order. */
    public static Zone failing() {
        return new Zone(Map.of(), DnsMessage.SERVER_FAILURE);
    }

    /**
     * The answer to a query.
     *
     * @throws IOException if the query cannot be understood
     */
    public byte[] answer(byte[] query) throws IOException {
        DnsMessage question = DnsMessage.of(query);
        return (question.name().isEmpty()
                ? question.answer(DnsMessage.FORMAT_ERROR, List.of(), "")
                : answer(question)).encoded();
    }

    private DnsMessage answer(DnsMessage question) {
        List<InetAddress> addresses = hosts.get(question.name().toLowerCase(Locale.ROOT));
        int rcode = addresses == null ? otherwise : DnsMessage.NO_ERROR;
        List<InetAddress> found = addresses == null
                ? List.of()
                : addresses.stream().filter(address -> type(address) == question.type()).toList();
        boolean vouchedFor = found.isEmpty() && rcode != DnsMessage.SERVER_FAILURE;
        return question.answer(rcode, found, vouchedFor ? "practice.test" : "");
    }

    private static int type(InetAddress address) {
        return address instanceof Inet4Address ? DnsMessage.A : DnsMessage.AAAA;
    }
}
