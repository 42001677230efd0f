package dev.connectiondoctor.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A DNS message (RFC 1035) as far as addresses need it. A library would do more, but the one that there is takes over
 * all look-ups of the JVM as soon as it is on the path.
 *
 * @param id the question's id, which its answer repeats
 * @param flags the header's second word: {@link #ANSWER}, {@link #TRUNCATED}, …, and the rcode in the last four bits
 * @param name the name asked for, without the last dot; empty if there is no question
 * @param type type of the question, {@link #A} or {@link #AAAA}
 * @param addresses the addresses in the answer
 * @param authority the zone that vouches for an answer without addresses; empty for none
 */
public record DnsMessage(int id, int flags, String name, int type, List<InetAddress> addresses, String authority) {
    public static final int A = 1;
    public static final int AAAA = 28;

    public static final int ANSWER = 0x8000;
    public static final int TRUNCATED = 0x0200;
    public static final int RECURSION_DESIRED = 0x0100;
    public static final int RECURSION_AVAILABLE = 0x0080;

    public static final int NO_ERROR = 0;
    public static final int FORMAT_ERROR = 1;
    public static final int SERVER_FAILURE = 2;
    public static final int NAME_ERROR = 3;
    public static final int REFUSED = 5;

    static final int INTERNET = 1;
    static final int START_OF_AUTHORITY = 6;
    private static final int TTL_SECONDS = 60;
    /** Two bytes that stand for the question's name, which comes right behind the header. */
    private static final int NAME_OF_QUESTION = 0xc00c;

    public static DnsMessage question(int id, String name, int type) {
        return new DnsMessage(id, RECURSION_DESIRED, name, type, List.of(), "");
    }

    /** The answer to this question. */
    public DnsMessage answer(int rcode, List<InetAddress> found, String zone) {
        return new DnsMessage(id, ANSWER | RECURSION_AVAILABLE | flags & RECURSION_DESIRED | rcode, name, type, found,
                zone);
    }

    public int rcode() {
        return flags & 0xf;
    }

    public boolean is(int flag) {
        return (flags & flag) != 0;
    }

    /** Whether this is the answer to that question. Some servers leave the question out when they fail. */
    boolean answers(DnsMessage question) {
        boolean same = name.isEmpty() || type == question.type && name.equalsIgnoreCase(question.name());
        return is(ANSWER) && id == question.id() && same;
    }

    /** @throws IOException if the message is none */
    public static DnsMessage of(byte[] wire) throws IOException {
        return new DnsReader(wire).read();
    }

    /** @throws IOException if the name cannot be one */
    public byte[] encoded() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        words(out, id, flags, name.isEmpty() ? 0 : 1, addresses.size(), authority.isEmpty() ? 0 : 1, 0);
        if (!name.isEmpty()) {
            name(out, name);
            words(out, type, INTERNET);
        }
        for (InetAddress address : addresses) {
            byte[] data = address.getAddress();
            words(out, NAME_OF_QUESTION, address instanceof Inet4Address ? A : AAAA, INTERNET, 0, TTL_SECONDS,
                    data.length);
            out.write(data);
        }
        if (!authority.isEmpty()) {
            startOfAuthority(out);
        }
        return out.toByteArray();
    }

    private void startOfAuthority(ByteArrayOutputStream out) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        name(data, "ns." + authority);
        name(data, "hostmaster." + authority);
        words(data, 0, 1, 0, 3600, 0, 600, 1, 20_864, 0, TTL_SECONDS);
        name(out, authority);
        words(out, START_OF_AUTHORITY, INTERNET, 0, TTL_SECONDS, data.size());
        data.writeTo(out);
    }

    private static void words(ByteArrayOutputStream out, int... words) {
        for (int word : words) {
            out.write(word >> 8);
            out.write(word);
        }
    }

    private static void name(ByteArrayOutputStream out, String name) throws IOException {
        for (String label : name.split("\\.")) {
            byte[] bytes = label.getBytes(StandardCharsets.US_ASCII);
            if (bytes.length == 0 || bytes.length > 63 || name.length() > 253) {
                throw new IOException("not a name: " + name);
            }
            out.write(bytes.length);
            out.write(bytes);
        }
        out.write(0);
    }
}
