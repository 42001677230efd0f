package dev.connectiondoctor.stage.dns;

import java.net.InetAddress;

import dev.connectiondoctor.stage.ProbeContext;

/** Looks at the certificate that is shown at one address of the endpoint's host. */
@FunctionalInterface
public interface CertificateLook {
    /** Connects directly; nothing is sent after the handshake. */
    DnsEvidence.Certificate at(InetAddress address, ProbeContext context) throws InterruptedException;
}
