package dev.connectiondoctor.stage.tls;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;

/**
 * What the handshake showed. The chain is kept even when nobody trusts it; nothing was sent after such a handshake.
 *
 * @param protocol the version agreed on, for example {@code TLSv1.3}; null if the handshake did not get there
 * @param alpn the protocol agreed on by ALPN; empty if none
 * @param versions for each version tried: {@code accepted}, {@code refused} or {@code failed}
 * @param handshakeMs milliseconds for which the main handshake waited for the line and the server, without what this
 *            program computed in between
 * @param chain the certificates in the order in which the peer sent them
 * @param verification how the chain was judged against the certificate stores; null without a chain
 * @param interceptedBy product that is known to issue such certificates, by issuer name; null if none is
 * @param alert name of the alert that the peer sent, for example {@code handshake_failure}
 * @param plainAnswer beginning of the peer's answer when it was not TLS, scrubbed; null otherwise
 * @param resetWithoutHello true if a connection over which nothing was sent was reset as well; null if not tried
 * @param clock this computer's time during the check, RFC 3339 UTC
 * @param trust who trusts this line
 * @param signals what further trials showed
 * @param root the private authority that a program has to trust to trust this line, as sent or as found in this
 *            computer's own store or in a file that a setting names; null if the line is public or the authority is not at hand
 * @param caFiles files of authorities that settings of this computer name
 */
public record TlsEvidence(@Nullable String protocol, @Nullable String cipher, @Nullable String alpn,
        Map<String, String> versions, double handshakeMs, List<Certificate> chain, @Nullable Verification verification,
        @Nullable String interceptedBy, @Nullable String alert, @Nullable String plainAnswer,
        @Nullable Boolean resetWithoutHello, String clock, List<Trust> trust,
        LineSignals signals, @Nullable Certificate root, List<CaFile> caFiles) implements Evidence {

    /** A line without files of authorities, on which no fix was tried. */
    public TlsEvidence(@Nullable String protocol, @Nullable String cipher, @Nullable String alpn,
            Map<String, String> versions, double handshakeMs, List<Certificate> chain,
            @Nullable Verification verification, @Nullable String interceptedBy, @Nullable String alert,
            @Nullable String plainAnswer, @Nullable Boolean resetWithoutHello, String clock, List<Trust> trust,
            LineSignals signals) {
        this(protocol, cipher, alpn, versions, handshakeMs, chain, verification, interceptedBy, alert, plainAnswer,
                resetWithoutHello, clock, trust, signals, null, List.of());
    }

    /** The same with what was found out about trust. */
    public TlsEvidence withTrust(List<Trust> rows, @Nullable Certificate authority, List<CaFile> files) {
        return new TlsEvidence(protocol, cipher, alpn, versions, handshakeMs, chain, verification, interceptedBy,
                alert, plainAnswer, resetWithoutHello, clock, List.copyOf(rows), signals, authority,
                List.copyOf(files));
    }

    /** A line on which no further trials were made. */
    public TlsEvidence(@Nullable String protocol, @Nullable String cipher, @Nullable String alpn,
            Map<String, String> versions, double handshakeMs, List<Certificate> chain,
            @Nullable Verification verification, @Nullable String interceptedBy, @Nullable String alert,
            @Nullable String plainAnswer, @Nullable Boolean resetWithoutHello, String clock, List<Trust> trust) {
        this(protocol, cipher, alpn, versions, handshakeMs, chain, verification, interceptedBy, alert, plainAnswer,
                resetWithoutHello, clock, trust, LineSignals.NONE);
    }

    /**
     * @param subject RFC 2253 name
     * @param notBefore RFC 3339 UTC
     * @param notAfter RFC 3339 UTC
     * @param sha256 fingerprint, lower-case hexadecimal
     * @param sans DNS names and IP addresses that it is valid for
     * @param selfSigned issuer is the subject and its own key verifies it
     * @param authority it may issue certificates
     * @param scts it carries embedded signed certificate timestamps, as public authorities do
     * @param issuerUrls where its issuer's certificate can be fetched (AIA)
     * @param der the certificate itself, which is public, in base64
     * @param form what strict clients look at
     */
    public record Certificate(String subject, String issuer, String notBefore, String notAfter, String sha256,
            List<String> sans, boolean selfSigned, boolean authority, boolean scts, String key, String signature,
            List<String> issuerUrls, String der, Form form) {

        /** A certificate whose form was not looked at. */
        public Certificate(String subject, String issuer, String notBefore, String notAfter, String sha256,
                List<String> sans, boolean selfSigned, boolean authority, boolean scts, String key, String signature,
                List<String> issuerUrls, String der) {
            this(subject, issuer, notBefore, notAfter, sha256, sans, selfSigned, authority, scts, key, signature,
                    issuerUrls, der, Form.UNKNOWN);
        }

        /** The certificate as a PEM file holds it. */
        public String pem() {
            return "-----BEGIN CERTIFICATE-----\n" + der.replaceAll("(.{64})(?=.)", "$1\n")
                    + "\n-----END CERTIFICATE-----\n";
        }
    }

    /**
     * What strict clients look at.
     *
     * @param keyBits size of the public key; 0 if not known
     * @param basicConstraintsCritical whether basicConstraints is marked critical; null if the extension is absent
     * @param authorityKeyId it names its issuer's key
     * @param subjectKeyId it names its own key
     * @param sctCount embedded signed certificate timestamps
     * @param keySha256 SHA-256 of the public key (SPKI), lower-case hexadecimal; empty if not known
     * @param crlUrls where revoked certificates are listed
     * @param ocspUrls where revocation can be asked for
     */
    public record Form(int keyBits, @Nullable Boolean basicConstraintsCritical, boolean authorityKeyId,
            boolean subjectKeyId, int sctCount, String keySha256, List<String> crlUrls, List<String> ocspUrls) {
        public static final Form UNKNOWN = new Form(0, null, true, true, 0, "", List.of(), List.of());
    }

    /**
     * @param publicRoots the chain as sent leads to the public list
     * @param systemRoots the chain as sent leads to this computer's own store
     * @param trustedIfSorted it would lead to one of both if its certificates were put into order
     * @param ordered every certificate is followed by its issuer, beginning with the one for this host
     * @param completedBy address (AIA) of the missing certificate with which the chain leads to one of both; null if
     *            none does or none was fetched
     * @param hostMatches the certificate is valid for the host
     * @param validity whether every certificate of the chain is valid now, and if not the first that is not
     * @param topIssuer RFC 2253 name of the issuer of the last certificate that links to the leaf
     * @param rootInChain index in the chain of a self-signed authority that the leaf leads to; null if none was sent
     * @param trustedWithRoot a second handshake that trusted that root was verified; null if not tried
     * @param toldRoots the chain as sent leads to a root that variables tell the programs in question to trust
     */
    public record Verification(boolean publicRoots, boolean systemRoots, boolean trustedIfSorted, boolean ordered,
            @Nullable String completedBy, boolean hostMatches, Validity validity, int invalidIndex, String topIssuer,
            @Nullable Integer rootInChain, @Nullable Boolean trustedWithRoot, boolean toldRoots) {

        /** Where no program was told anything. */
        public Verification(boolean publicRoots, boolean systemRoots, boolean trustedIfSorted, boolean ordered,
                @Nullable String completedBy, boolean hostMatches, Validity validity, int invalidIndex,
                String topIssuer, @Nullable Integer rootInChain, @Nullable Boolean trustedWithRoot) {
            this(publicRoots, systemRoots, trustedIfSorted, ordered, completedBy, hostMatches, validity, invalidIndex,
                    topIssuer, rootInChain, trustedWithRoot, false);
        }

        Verification withCompletedBy(String address) {
            return new Verification(publicRoots, systemRoots, trustedIfSorted, ordered, address, hostMatches, validity,
                    invalidIndex, topIssuer, rootInChain, trustedWithRoot, toldRoots);
        }

        Verification withTrustedWithRoot(boolean verified) {
            return new Verification(publicRoots, systemRoots, trustedIfSorted, ordered, completedBy, hostMatches,
                    validity, invalidIndex, topIssuer, rootInChain, verified, toldRoots);
        }

        /** The chain as it was sent leads to a root in force. */
        public boolean rooted() {
            return publicRoots || systemRoots || toldRoots;
        }

        /** The chain as it was sent is trusted for this host at this time. */
        public boolean trusted() {
            return rooted() && hostMatches && validity == Validity.VALID;
        }
    }

    public enum Validity {
        VALID, EXPIRED, NOT_YET_VALID
    }

    /**
     * A file or folder of authorities that a setting names.
     *
     * @param setting the variable, or {@code npm cafile}, {@code git http.sslCAInfo}, {@code pip cert}
     * @param outcome {@code usable}, {@code missing}, {@code unreadable}, {@code folder} (where a file is expected),
     *            {@code file} (where a folder is expected), {@code too-large}, {@code der} (where PEM is expected),
     *            {@code damaged}, {@code partly-damaged} or {@code no-certificates}
     * @param certificates how many could be read
     * @param damaged how many blocks are no certificate
     * @param anchors one of its certificates is an authority of this line
     * @param origin where the setting is written: {@code environment:NAME} or {@code file:PATH#NAME}; empty if that is
     *            not known
     */
    public record CaFile(String setting, String path, String outcome, int certificates, int damaged,
            boolean anchors, String origin) {
        public CaFile {
            origin = Objects.requireNonNullElse(origin, "");
        }

        /** One of which is not known where it is written. */
        public CaFile(String setting, String path, String outcome, int certificates, int damaged, boolean anchors) {
            this(setting, path, outcome, certificates, damaged, anchors, "");
        }
    }

    /**
     * @param program name of a program or a family of programs
     * @param store ids of the stores it looks in, and the settings that it follows, comma-separated
     * @param today {@code trusts}, {@code refuses} or {@code unknown}
     * @param afterFix the same after the suggested fix
     * @param why id of the reason; its words are in the catalogue under {@code trust.why.<id>}; empty if none is given
     */
    public record Trust(String program, String store, String today, String afterFix, String why) {

        /** A row without a reason. */
        public Trust(String program, String store, String today, String afterFix) {
            this(program, store, today, afterFix, "");
        }
    }
}
