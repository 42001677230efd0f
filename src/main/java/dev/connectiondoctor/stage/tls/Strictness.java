package dev.connectiondoctor.stage.tls;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the programs of one family make of flaws in the certificates of a trusted line. Measured with Node 20 and 26,
 * curl and Python on OpenSSL 3.0; Codex by what its users saw (codex#24167).
 */
public enum Strictness {
    /** Rust's webpki: no SHA-1, no short keys. */
    WEBPKI(EnumSet.of(Flaw.SHA1, Flaw.SHORT_KEY), EnumSet.noneOf(Flaw.class)),
    /** OpenSSL 3: no SHA-1; short keys by its version and its packager. */
    OPENSSL(EnumSet.of(Flaw.SHA1), EnumSet.of(Flaw.SHORT_KEY)),
    /** OpenSSL 3 as Python uses it: from Python 3.13 to the letter of RFC 5280. */
    PYTHON(EnumSet.of(Flaw.SHA1), EnumSet.of(Flaw.SHORT_KEY, Flaw.CONSTRAINTS_NOT_CRITICAL, Flaw.NO_AUTHORITY_KEY)),
    /** Bun's and Electron's: not measured. */
    BORINGSSL(EnumSet.noneOf(Flaw.class), EnumSet.of(Flaw.SHA1, Flaw.SHORT_KEY)),
    /** Not measured. */
    BROWSER(EnumSet.noneOf(Flaw.class), EnumSet.of(Flaw.SHA1, Flaw.SHORT_KEY)),
    /** Java limits only what leads to authorities that it brings itself. */
    JAVA(EnumSet.noneOf(Flaw.class), EnumSet.noneOf(Flaw.class));

    /** Something about a certificate that some programs do not accept. */
    public enum Flaw {
        /** An authority below the root, or the leaf, is signed with SHA-1 or older. */
        SHA1(true),
        /** An authority's RSA key has less than 2048 bits. */
        SHORT_KEY(true),
        /** An authority does not mark basicConstraints as critical. */
        CONSTRAINTS_NOT_CRITICAL(false),
        /** A certificate below the root does not name its issuer's key. */
        NO_AUTHORITY_KEY(false);

        private final boolean weak;

        Flaw(boolean weak) {
            this.weak = weak;
        }

        /** Whether it makes the line easier to forge, and is not just a matter of form. */
        public boolean weak() {
            return weak;
        }
    }

    private final Set<Flaw> refused;
    private final Set<Flaw> doubtful;

    Strictness(Set<Flaw> refused, Set<Flaw> doubtful) {
        this.refused = refused;
        this.doubtful = doubtful;
    }

    public boolean refuses(Set<Flaw> flaws) {
        return flaws.stream().anyMatch(refused::contains);
    }

    /** Whether it depends on the version. */
    boolean doubts(Set<Flaw> flaws) {
        return flaws.stream().anyMatch(doubtful::contains);
    }
}
