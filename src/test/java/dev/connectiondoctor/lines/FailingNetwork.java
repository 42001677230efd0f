package dev.connectiondoctor.lines;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

import dev.connectiondoctor.net.Line;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.target.BaseUrl;

/** A network on which every connection fails in one way. */
public final class FailingNetwork extends NetworkAround {
    private final IOException failure;

    public FailingNetwork(Network rest, IOException failure) {
        super(rest);
        this.failure = failure;
    }

    @Override
    public Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
        throw failure;
    }

    @Override
    public Line open(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout) throws IOException {
        throw failure;
    }

    @Override
    public Line openNarrow(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout) throws IOException {
        throw failure;
    }

    @Override
    public Line openVerified(BaseUrl base, Duration connectTimeout, Duration handshakeTimeout) throws IOException {
        throw failure;
    }
}
