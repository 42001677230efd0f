package dev.connectiondoctor.stage.tls;

import dev.connectiondoctor.stage.Collected;
import dev.connectiondoctor.stage.Probe;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.Stage;

/**
 * Looks at the handshake. Every handshake here but the one of an experiment accepts any certificate, so that the chain
 * can be seen, and sends nothing.
 */
public final class TlsProbe implements Probe<TlsEvidence> {
    private final Interceptors interceptors = new Interceptors();

    public TlsProbe() {}

    @Override
    public Stage stage() {
        return Stage.TLS;
    }

    @Override
    public Collected<TlsEvidence> collect(ProbeContext context) throws InterruptedException {
        return new LineStudy(context, interceptors).collect();
    }
}
