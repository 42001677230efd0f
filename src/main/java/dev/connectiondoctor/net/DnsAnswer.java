package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.util.List;

/**
 * What a name server said about a name.
 *
 * @param addresses empty unless the outcome says otherwise
 * @param text the answer in the words of the protocol or of the system
 */
public record DnsAnswer(DnsOutcome outcome, List<InetAddress> addresses, String text) {

    static DnsAnswer of(DnsMessage message) {
        DnsOutcome outcome = DnsOutcome.ofCode(message.rcode(), !message.addresses().isEmpty());
        boolean odd = outcome == DnsOutcome.SERVFAIL && message.rcode() != DnsMessage.SERVER_FAILURE;
        return new DnsAnswer(outcome, outcome == DnsOutcome.ADDRESSES ? message.addresses() : List.of(),
                odd ? "RCODE " + message.rcode() : outcome.name());
    }

    static DnsAnswer none(DnsOutcome outcome, String text) {
        return new DnsAnswer(outcome, List.of(), text);
    }

    /** One answer out of one for each family: addresses if there are any, else what says more than "none of that kind". */
    static DnsAnswer merged(List<DnsAnswer> families) {
        List<InetAddress> addresses = families.stream().flatMap(answer -> answer.addresses().stream()).toList();
        if (!addresses.isEmpty()) {
            return new DnsAnswer(DnsOutcome.ADDRESSES, addresses, DnsOutcome.ADDRESSES.name());
        }
        return families.stream()
                .filter(answer -> answer.outcome() != DnsOutcome.NODATA)
                .findFirst()
                .orElse(families.getFirst());
    }
}
