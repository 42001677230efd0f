package dev.connectiondoctor.stage;

import java.util.List;

import dev.connectiondoctor.stage.dns.DnsProbe;
import dev.connectiondoctor.stage.firstbyte.FirstByteProbe;
import dev.connectiondoctor.stage.longstream.LongStreamProbe;
import dev.connectiondoctor.stage.models.ModelsProbe;
import dev.connectiondoctor.stage.proxy.ProxyProbe;
import dev.connectiondoctor.stage.settings.SettingsProbe;
import dev.connectiondoctor.stage.shortprompt.ShortPromptProbe;
import dev.connectiondoctor.stage.tcp.TcpProbe;
import dev.connectiondoctor.stage.tls.CertificateGlance;
import dev.connectiondoctor.stage.tls.TlsProbe;

/** The probe of every stage. */
public final class Probes {
    private Probes() {}

    public static List<Probe<?>> all() {
        return List.of(new SettingsProbe(), new DnsProbe(new CertificateGlance()), new ProxyProbe(), new TcpProbe(),
                new TlsProbe(),
                new FirstByteProbe(), new ModelsProbe(), new ShortPromptProbe(), new LongStreamProbe());
    }
}
