package dev.connectiondoctor.compare;

import java.util.List;

import dev.connectiondoctor.compare.Pair.Both;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.report.CertificateSummaries;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Who vouches for the server. */
final class Issuers {
    private static final List<String> INSPECTED = List.of("tls.intercepted", "tls.intercepted-untrusted");

    private Issuers() {}

    /** Whether both sides showed a certificate. */
    static boolean shown(Both<TlsEvidence> both) {
        return !both.a().chain().isEmpty() && !both.b().chain().isEmpty();
    }

    static boolean isPublic(TlsEvidence tls) {
        return tls.verification() != null && tls.verification().publicRoots();
    }

    /** Whether just one of them leads to a public authority, and their issuers have different names. */
    static boolean oneIsPrivate(Both<TlsEvidence> both) {
        return isPublic(both.a()) != isPublic(both.b())
                && !issuer(both.a()).equals(issuer(both.b()));
    }

    static String issuer(TlsEvidence tls) {
        return tls.chain().isEmpty() ? "" : CertificateSummaries.name(tls.chain().getFirst().issuer());
    }

    static boolean isInspection(Finding finding) {
        return INSPECTED.contains(finding.id());
    }

    static boolean inspected(Report report) {
        return INSPECTED.stream().anyMatch(id -> report.finding(id).isPresent());
    }
}
