package dev.connectiondoctor.stage.tls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.net.FailureKind;
import dev.connectiondoctor.net.Operation;

/** Which versions the peer speaks, from handshakes that offered one each. */
final class Versions {
    static final String TLS13 = "TLSv1.3";
    static final String TLS12 = "TLSv1.2";
    static final String TLS11 = "TLSv1.1";
    static final String TLS10 = "TLSv1";
    static final String ACCEPTED = "accepted";
    static final String REFUSED = "refused";
    static final String FAILED = "failed";
    private static final int HANDSHAKE_RECORD = 22;
    private static final int SERVER_HELLO = 2;
    private static final int VERSION_AT = 9;

    private Versions() {}

    /** {@code accepted}, {@code refused} or {@code failed}, by version; empty if no connection could be opened. */
    static Map<String, String> of(Attempt main, Attempt only13, Attempt only12) {
        Map<String, String> versions = new LinkedHashMap<>();
        put(versions, TLS13, only13);
        put(versions, TLS12, only12);
        chosenOld(main.received()).ifPresent(version -> versions.put(version, ACCEPTED));
        return versions;
    }

    private static void put(Map<String, String> versions, String version, Attempt attempt) {
        Failure failure = attempt.failure();
        if (attempt.agreed() != null) {
            versions.put(version, ACCEPTED);
        } else if (failure != null && isOfTls(failure.operation())) {
            boolean refused = failure.kind() == FailureKind.TLS_ALERT || chosenOld(attempt.received()).isPresent();
            versions.put(version, refused ? REFUSED : FAILED);
        }
    }

    private static boolean isOfTls(Operation operation) {
        return operation == Operation.TLS_HANDSHAKE || operation == Operation.VERIFY_CERTIFICATE;
    }

    /** A version older than those that Java offers, which the peer chose nevertheless in its ServerHello. */
    private static Optional<String> chosenOld(byte[] received) {
        return chosen(received).filter(version -> !version.equals(TLS12));
    }

    /** The version that the peer chose in its ServerHello, if this is the beginning of one; 1.3 calls itself 1.2. */
    static Optional<String> chosen(byte[] received) {
        boolean hello = received.length > VERSION_AT + 1 && received[0] == HANDSHAKE_RECORD
                && received[5] == SERVER_HELLO && received[VERSION_AT] == 3;
        if (!hello) {
            return Optional.empty();
        }
        return switch (received[VERSION_AT + 1]) {
            case 0 -> Optional.of("SSLv3");
            case 1 -> Optional.of(TLS10);
            case 2 -> Optional.of(TLS11);
            case 3 -> Optional.of(TLS12);
            default -> Optional.empty();
        };
    }
}
