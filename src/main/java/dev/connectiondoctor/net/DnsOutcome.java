package dev.connectiondoctor.net;

/** What came of asking a name server. */
public enum DnsOutcome {
    ADDRESSES(FailureKind.UNKNOWN),
    /** There is no such name. */
    NXDOMAIN(FailureKind.DNS_NOT_FOUND),
    /** The name is known, but has no address. */
    NODATA(FailureKind.DNS_NO_ADDRESS),
    SERVFAIL(FailureKind.DNS_TEMPORARY),
    REFUSED(FailureKind.DNS_REFUSED),
    TIMEOUT(FailureKind.DNS_TIMEOUT),
    /** Nobody is there, or there is no way there. */
    UNREACHABLE(FailureKind.DNS_TIMEOUT),
    /** What came is no answer. */
    MALFORMED(FailureKind.DNS_TEMPORARY);

    private final FailureKind kind;

    DnsOutcome(FailureKind kind) {
        this.kind = kind;
    }

    /** What it means for a look-up that has nothing better. */
    FailureKind kind() {
        return kind;
    }

    /** Servers answer with many codes; those that are rare say the same as a failure. */
    static DnsOutcome ofCode(int rcode, boolean addresses) {
        return switch (rcode) {
            case DnsMessage.NO_ERROR -> addresses ? ADDRESSES : NODATA;
            case DnsMessage.NAME_ERROR -> NXDOMAIN;
            case DnsMessage.REFUSED -> REFUSED;
            default -> SERVFAIL;
        };
    }
}
