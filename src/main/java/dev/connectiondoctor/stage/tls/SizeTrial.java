package dev.connectiondoctor.stage.tls;

/**
 * The same exchange, made several times on fresh connections to see whether the size of packets matters.
 *
 * @param direction whose packets are looked at: {@link #FROM_SERVER} or {@link #TO_SERVER}
 * @param bytes size of the request; 0 for a handshake, whose answer is as large as the server's certificates make it
 * @param smallPackets whether it travelled in small packets
 * @param tries connections made
 * @param answered tries that were answered
 * @param silent tries that were not, in time
 */
public record SizeTrial(String direction, int bytes, boolean smallPackets, int tries, int answered, int silent) {
    public static final String FROM_SERVER = "from-server";
    public static final String TO_SERVER = "to-server";

    /** Whether it got through every time. */
    public boolean passed() {
        return answered == tries;
    }

    /** Whether it was met with silence every time. */
    public boolean swallowed() {
        return silent == tries;
    }
}
