package dev.connectiondoctor.stage.tls;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.connectiondoctor.net.Certificates;

/**
 * The certificates of a file in PEM. Text between blocks does no harm, but at a block that is damaged every program
 * stops reading: Node keeps what came before it; OpenSSL, curl, GnuTLS and Python keep nothing of the file (measured).
 *
 * @param begun how many blocks begin
 * @param certificates those before the first damaged block
 * @param damaged how many are torn; a block that is whole and that only we cannot read is not
 */
record PemBlocks(int begun, List<X509Certificate> certificates, int damaged) {
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----");
    private static final int SEQUENCE = 0x30;
    private static final int MOST_LENGTH_BYTES = 3;

    static PemBlocks of(String text) {
        List<MatchResult> begins = BEGIN.matcher(text).results().toList();
        List<X509Certificate> certificates = new ArrayList<>();
        int damaged = 0;
        for (int i = 0; i < begins.size(); i++) {
            int end = i + 1 < begins.size() ? begins.get(i + 1).start() : text.length();
            List<X509Certificate> found = Certificates.ofPem(text.substring(begins.get(i).start(), end));
            if (found.isEmpty() && !isWhole(text.substring(begins.get(i).end(), end))) {
                damaged++;
            } else if (damaged == 0) {
                certificates.addAll(found);
            }
        }
        return new PemBlocks(begins.size(), List.copyOf(certificates), damaged);
    }

    /** Whether what follows a begin is a value of DER from its first byte to its last. */
    private static boolean isWhole(String block) {
        int end = block.indexOf("-----END");
        try {
            byte[] der = Base64.getDecoder().decode(block.substring(0, Math.max(end, 0)).replaceAll("\\s", ""));
            return der.length > 1 && der[0] == SEQUENCE && length(der) == der.length;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static int length(byte[] der) {
        int more = der[1] & 0x7f;
        if (der[1] >= 0 || more > MOST_LENGTH_BYTES || der.length < 2 + more) {
            return 2 + der[1];
        }
        int length = 0;
        for (int i = 0; i < more; i++) {
            length = length << 8 | der[2 + i] & 0xff;
        }
        return 2 + more + length;
    }
}
