package dev.connectiondoctor.kept.keyring;

import java.util.List;
import java.util.Optional;

/** The program through which a system's key ring is reached. A key is only ever written to its standard input. */
sealed interface KeyProgram permits SecretTool, MacSecurity, WindowsVault {
    /** Under what our keys are kept. */
    String SERVICE = "connection-doctor";

    /**
     * One run of the program.
     *
     * @param command without any secret
     * @param input what it reads
     */
    record Call(List<String> command, String input) {
        /** Without what it reads. */
        @Override
        public String toString() {
            return command.toString();
        }
    }

    String name();

    Call keep(String address, String key);

    /** It prints the key, and nothing else but a line break. */
    Call find(String address);

    Call forget(String address);

    /** It tells whether a key is kept, without opening the ring: one that is locked away is still there. */
    Call look(String address);

    /**
     * Whether no key is kept.
     *
     * @param said what came of {@link #look}; empty if it failed
     */
    boolean gone(Optional<String> said);
}
