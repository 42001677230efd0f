package dev.connectiondoctor.net;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiFunction;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;

/** An engine of TLS that notes how the peer takes leave. All else is done by the one that it stands in front of. */
final class WatchedEngine extends SSLEngine {
    private final SSLEngine real;
    private final Ticker ticker;
    private final GoAwayWatch frames = new GoAwayWatch();
    private long lastData = Long.MIN_VALUE;
    private boolean farewell;

    WatchedEngine(SSLEngine real, Ticker ticker) {
        super(real.getPeerHost(), real.getPeerPort());
        this.real = real;
        this.ticker = ticker;
    }

    /** Whether something came in since a moment of the ticker. */
    synchronized boolean heardSince(long nanos) {
        return lastData != Long.MIN_VALUE && lastData - nanos >= 0;
    }

    synchronized TlsEnd end() {
        return new TlsEnd(farewell, frames.seen());
    }

    @Override
    public SSLEngineResult unwrap(ByteBuffer source, ByteBuffer[] targets, int offset, int length)
            throws SSLException {
        int[] starts = new int[length];
        for (int at = 0; at < length; at++) {
            starts[at] = targets[offset + at].position();
        }
        SSLEngineResult result = real.unwrap(source, targets, offset, length);
        if (result.bytesProduced() > 0) {
            note(targets, offset, starts);
        }
        if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
            noteFarewell();
        }
        return result;
    }

    private synchronized void note(ByteBuffer[] targets, int offset, int[] starts) {
        lastData = ticker.nanos();
        if (!"h2".equals(real.getApplicationProtocol())) {
            return;
        }
        for (int at = 0; at < starts.length; at++) {
            ByteBuffer target = targets[offset + at];
            frames.take(target.duplicate().flip().position(starts[at]));
        }
    }

    private synchronized void noteFarewell() {
        farewell = true;
    }

    @Override
    public SSLEngineResult wrap(ByteBuffer[] sources, int offset, int length, ByteBuffer target) throws SSLException {
        return real.wrap(sources, offset, length, target);
    }

    @Override
    public Runnable getDelegatedTask() {
        return real.getDelegatedTask();
    }

    @Override
    public void closeInbound() throws SSLException {
        real.closeInbound();
    }

    @Override
    public boolean isInboundDone() {
        return real.isInboundDone();
    }

    @Override
    public void closeOutbound() {
        real.closeOutbound();
    }

    @Override
    public boolean isOutboundDone() {
        return real.isOutboundDone();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return real.getSupportedCipherSuites();
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return real.getEnabledCipherSuites();
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        real.setEnabledCipherSuites(suites);
    }

    @Override
    public String[] getSupportedProtocols() {
        return real.getSupportedProtocols();
    }

    @Override
    public String[] getEnabledProtocols() {
        return real.getEnabledProtocols();
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        real.setEnabledProtocols(protocols);
    }

    @Override
    public SSLSession getSession() {
        return real.getSession();
    }

    @Override
    public SSLSession getHandshakeSession() {
        return real.getHandshakeSession();
    }

    @Override
    public void beginHandshake() throws SSLException {
        real.beginHandshake();
    }

    @Override
    public HandshakeStatus getHandshakeStatus() {
        return real.getHandshakeStatus();
    }

    @Override
    public void setUseClientMode(boolean mode) {
        real.setUseClientMode(mode);
    }

    @Override
    public boolean getUseClientMode() {
        return real.getUseClientMode();
    }

    @Override
    public void setNeedClientAuth(boolean need) {
        real.setNeedClientAuth(need);
    }

    @Override
    public boolean getNeedClientAuth() {
        return real.getNeedClientAuth();
    }

    @Override
    public void setWantClientAuth(boolean want) {
        real.setWantClientAuth(want);
    }

    @Override
    public boolean getWantClientAuth() {
        return real.getWantClientAuth();
    }

    @Override
    public void setEnableSessionCreation(boolean flag) {
        real.setEnableSessionCreation(flag);
    }

    @Override
    public boolean getEnableSessionCreation() {
        return real.getEnableSessionCreation();
    }

    @Override
    public SSLParameters getSSLParameters() {
        return real.getSSLParameters();
    }

    @Override
    public void setSSLParameters(SSLParameters parameters) {
        real.setSSLParameters(parameters);
    }

    @Override
    public String getApplicationProtocol() {
        return real.getApplicationProtocol();
    }

    @Override
    public String getHandshakeApplicationProtocol() {
        return real.getHandshakeApplicationProtocol();
    }

    @Override
    public void setHandshakeApplicationProtocolSelector(BiFunction<SSLEngine, List<String>, String> selector) {
        real.setHandshakeApplicationProtocolSelector(selector);
    }

    @Override
    public BiFunction<SSLEngine, List<String>, String> getHandshakeApplicationProtocolSelector() {
        return real.getHandshakeApplicationProtocolSelector();
    }
}
