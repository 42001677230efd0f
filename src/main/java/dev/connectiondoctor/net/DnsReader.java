package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a DNS message that may be anything. */
final class DnsReader {
    private static final int POINTER = 0xc0;
    private static final int MOST_NAME = 255;
    private static final int MOST_ADDRESSES = 64;

    private final ByteBuffer in;

    DnsReader(byte[] wire) {
        in = ByteBuffer.wrap(wire);
    }

    DnsMessage read() throws IOException {
        try {
            return message();
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            throw new NotDnsAnswer("not a DNS message", cut);
        }
    }

    private DnsMessage message() throws IOException {
        int id = word();
        int flags = word();
        int questions = word();
        int answers = word();
        in.position(in.position() + 4);
        String name = "";
        int type = 0;
        for (int index = 0; index < questions; index++) {
            name = name();
            type = word();
            word();
        }
        return new DnsMessage(id, flags, name, type, addresses(answers), "");
    }

    private List<InetAddress> addresses(int answers) throws IOException {
        List<InetAddress> found = new ArrayList<>();
        for (int index = 0; index < answers; index++) {
            name();
            int type = word();
            boolean internet = word() == DnsMessage.INTERNET;
            in.position(in.position() + 4);
            byte[] data = new byte[word()];
            in.get(data);
            boolean address = type == DnsMessage.A && data.length == 4
                    || type == DnsMessage.AAAA && data.length == 16;
            if (internet && address && found.size() < MOST_ADDRESSES) {
                found.add(InetAddress.getByAddress(data));
            }
        }
        return List.copyOf(found);
    }

    /** A name may go on elsewhere in the message; that place always lies before, so it comes to an end. */
    private String name() throws IOException {
        StringBuilder name = new StringBuilder();
        int behind = -1;
        int from = in.position();
        for (int length = octet(); length != 0; length = octet()) {
            if ((length & POINTER) == POINTER) {
                int target = (length & ~POINTER) << 8 | octet();
                behind = behind < 0 ? in.position() : behind;
                if (target >= from) {
                    throw new NotDnsAnswer("a name that leads nowhere");
                }
                from = target;
                in.position(target);
            } else {
                label(name, length);
            }
        }
        if (behind >= 0) {
            in.position(behind);
        }
        return name.toString();
    }

    private void label(StringBuilder name, int length) throws IOException {
        byte[] label = new byte[length];
        in.get(label);
        name.append(name.isEmpty() ? "" : ".").append(new String(label, StandardCharsets.US_ASCII));
        if (length > 63 || name.length() > MOST_NAME) {
            throw new NotDnsAnswer("a name that is too long");
        }
    }

    private int octet() {
        return in.get() & 0xff;
    }

    private int word() {
        return in.getShort() & 0xffff;
    }
}
