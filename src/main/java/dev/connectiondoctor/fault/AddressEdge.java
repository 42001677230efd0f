package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;

/**
 * Whose edge stands in front of the host, by its addresses: for faults that nobody signs, such as a reset, a silence or
 * an empty error. It supports a finding and never makes one, because ranges of addresses change.
 */
final class AddressEdge {
    private AddressEdge() {}

    /** The edge to which all addresses of the host belong. */
    static Optional<Product> of(Observations seen) {
        List<String> edges = seen.dns()
                .stream()
                .flatMap(dns -> dns.addresses().stream())
                .map(DnsEvidence.Resolved::edge)
                .map(String::valueOf)
                .distinct()
                .toList();
        return edges.size() == 1
                ? Optional.of(Product.byId(edges.getFirst())).filter(edge -> edge.role() == Product.Role.EDGE)
                : Optional.empty();
    }

    /** Says it, where nothing was answered. */
    static Finding.Builder hint(Finding.Builder finding, Observations seen) {
        return hint(finding, seen, null);
    }

    /** Says it, unless the answer itself says whose edge it came through, or who wrote it. */
    static Finding.Builder hint(Finding.Builder finding, Observations seen, @Nullable HttpAnswer answer) {
        boolean signed = answer != null && (answer.support().edge() != null
                || Product.byId(answer.answeredBy()).role() != Product.Role.UNKNOWN);
        Optional<Product> edge = signed ? Optional.empty() : of(seen);
        edge.ifPresent(owner -> finding.note("address-of-edge")
                .with("edge", owner.name())
                .because(Stage.DNS, "addresses/0/edge"));
        return finding;
    }
}
