package dev.connectiondoctor.stage.tls;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.connectiondoctor.stage.tls.Strictness.Flaw;
import dev.connectiondoctor.stage.tls.TlsEvidence.Certificate;

/** Finds what strict programs do not accept. */
public final class Flaws {
    private static final int SHORTEST_RSA = 2048;

    private Flaws() {}

    /** @param path from the leaf up; a root at its end is trusted as it is, whatever signed it */
    public static Set<Flaw> in(List<Certificate> path) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        path.forEach(certificate -> flaws.addAll(of(certificate)));
        return flaws;
    }

    /** The flaws of one certificate. */
    public static Set<Flaw> of(Certificate certificate) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (!certificate.selfSigned() && isOld(certificate.signature())) {
            flaws.add(Flaw.SHA1);
        }
        if (!certificate.selfSigned() && !certificate.form().authorityKeyId()) {
            flaws.add(Flaw.NO_AUTHORITY_KEY);
        }
        if (certificate.authority() && isShort(certificate)) {
            flaws.add(Flaw.SHORT_KEY);
        }
        if (certificate.authority() && Boolean.FALSE.equals(certificate.form().basicConstraintsCritical())) {
            flaws.add(Flaw.CONSTRAINTS_NOT_CRITICAL);
        }
        return flaws;
    }

    private static boolean isOld(String signature) {
        String name = signature.toUpperCase(Locale.ROOT);
        return name.startsWith("SHA1") || name.startsWith("MD5") || name.startsWith("MD2");
    }

    private static boolean isShort(Certificate certificate) {
        int bits = certificate.form().keyBits();
        return certificate.key().startsWith("RSA") && bits > 0 && bits < SHORTEST_RSA;
    }
}
