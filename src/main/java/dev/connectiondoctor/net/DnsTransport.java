package dev.connectiondoctor.net;

/** How a question travels to a name server. */
public enum DnsTransport {
    UDP, TCP, HTTPS
}
