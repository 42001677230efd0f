package dev.connectiondoctor.fault;

import dev.connectiondoctor.stage.tls.TlsEvidence;

/** The dates that decide about a certificate. */
final class Dates {
    private static final int DAY = "2026-01-31".length();
    private static final int MINUTE = "2026-01-31T12:00".length();

    private Dates() {}

    /** Names the certificate that is not valid now, its dates, and this computer's time. */
    static Finding.Builder name(Finding.Builder finding, Chain chain) {
        int index = Math.clamp(chain.verification().invalidIndex(), 0, chain.tls().chain().size() - 1);
        TlsEvidence.Certificate certificate = chain.tls().chain().get(index);
        return finding.with("subject", Names.shortest(certificate.subject()))
                .with("notBefore", cut(certificate.notBefore(), DAY))
                .with("notAfter", cut(certificate.notAfter(), DAY))
                .with("clock", minute(chain.tls().clock()))
                .because("chain/" + index + "/notBefore")
                .because("chain/" + index + "/notAfter")
                .because("clock");
    }

    /** A time to the minute, as people write it. */
    static String minute(String time) {
        return cut(time, MINUTE).replace('T', ' ');
    }

    private static String cut(String time, int length) {
        return time.substring(0, Math.min(length, time.length()));
    }
}
