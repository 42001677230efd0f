package dev.connectiondoctor.compare;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.connectiondoctor.compare.Pair.Both;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.dns.AddressRange;
import dev.connectiondoctor.stage.dns.DnsEvidence;

/** The same name leads to a special address on one side and to a public one on the other. */
final class AddressesDiffer implements CompareRule {
    @Override
    public String id() {
        return "addresses-differ";
    }

    @Override
    public Optional<Remark> judge(Pair pair) {
        return pair.sameService()
                ? pair.both(Stage.DNS, DnsEvidence.class).flatMap(this::remark)
                : Optional.empty();
    }

    private Optional<Remark> remark(Both<DnsEvidence> both) {
        return Stream.of(Side.values())
                .filter(side -> all(both.of(side), range -> range != AddressRange.PUBLIC)
                        && all(both.of(side.other()), range -> range == AddressRange.PUBLIC))
                .findFirst()
                .map(side -> Remark.likely(id())
                        .with("special", side)
                        .with("other", side.other())
                        .with("address", both.of(side).addresses().getFirst().address())
                        .with("public", both.of(side.other()).addresses().getFirst().address()));
    }

    private static boolean all(DnsEvidence dns, Predicate<AddressRange> wanted) {
        return !dns.addresses().isEmpty() && dns.lookedUp()
                && dns.addresses().stream().map(DnsEvidence.Resolved::range).allMatch(wanted);
    }
}
