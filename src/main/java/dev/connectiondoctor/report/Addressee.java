package dev.connectiondoctor.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.connectiondoctor.fault.Culprit;
import dev.connectiondoctor.fault.Finding;

/** Whom a letter is for. */
public enum Addressee {
    /** Those who run the network and its computers. */
    IT(EnumSet.of(Culprit.NETWORK, Culprit.PROXY, Culprit.COMPUTER)),
    /** Those who run the service. */
    SUPPORT(EnumSet.of(Culprit.GATEWAY, Culprit.PROVIDER, Culprit.ACCOUNT));

    private final Set<Culprit> culprits;

    Addressee(Set<Culprit> culprits) {
        this.culprits = culprits;
    }

    /** The word used on the command line and in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Addressee> byId(String id) {
        return Stream.of(values()).filter(addressee -> addressee.id().equals(id)).findFirst();
    }

    /** The findings that are theirs to mend. */
    public List<Finding> findings(Report report) {
        return report.findings().stream().filter(finding -> culprits.contains(finding.culprit())).toList();
    }
}
