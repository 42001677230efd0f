package dev.connectiondoctor.practice.wire;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;

/**
 * What a name server knows.
 *
 * @param hosts addresses by host name, lower case, without the last dot
 * @param otherwise what is answered for every other name, one of {@link Rcode}
 */
public record Zone(Map<String, List<InetAddress>> hosts, int otherwise) {
    private static final long TTL_SECONDS = 60;

    /** A zone that says of every other name that it does not exist. */
    public static Zone of(Map<String, List<InetAddress>> hosts) {
        return new Zone(hosts, Rcode.NXDOMAIN);
    }

    /** A zone that is out of order. */
    public static Zone failing() {
        return new Zone(Map.of(), Rcode.SERVFAIL);
    }

    /**
     * The answer to a query.
     *
     * @throws IOException if the query cannot be understood
     */
    byte[] answer(byte[] query) throws IOException {
        Message asked = new Message(query);
        Record question = asked.getQuestion();
        Message answer = new Message(asked.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.RA);
        if (question == null) {
            answer.getHeader().setRcode(Rcode.FORMERR);
        } else {
            answer.addRecord(question, Section.QUESTION);
            fill(answer, question);
        }
        return answer.toWire();
    }

    private void fill(Message answer, Record question) throws TextParseException {
        List<InetAddress> addresses = hosts.get(question.getName().toString(true).toLowerCase(Locale.ROOT));
        if (addresses == null) {
            answer.getHeader().setRcode(otherwise);
        } else {
            addresses.stream()
                    .map(address -> record(question.getName(), address))
                    .filter(found -> found.getType() == question.getType())
                    .forEach(found -> answer.addRecord(found, Section.ANSWER));
        }
        if (answer.getSection(Section.ANSWER).isEmpty() && answer.getRcode() != Rcode.SERVFAIL) {
            answer.addRecord(authority(), Section.AUTHORITY);
        }
    }

    private static Record record(Name name, InetAddress address) {
        return address instanceof Inet4Address
                ? new ARecord(name, DClass.IN, TTL_SECONDS, address)
                : new AAAARecord(name, DClass.IN, TTL_SECONDS, address);
    }

    private static Record authority() throws TextParseException {
        Name zone = Name.fromString("practice.test.");
        return new SOARecord(zone, DClass.IN, TTL_SECONDS, Name.fromString("ns", zone),
                Name.fromString("hostmaster", zone), 1, 3600, 600, 86400, TTL_SECONDS);
    }
}
