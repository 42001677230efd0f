package dev.connectiondoctor.stage;

import java.util.List;

import dev.connectiondoctor.stage.dns.DnsProbe;
import dev.connectiondoctor.stage.firstbyte.FirstByteProbe;
import dev.connectiondoctor.stage.longstream.LongStreamProbe;
import dev.connectiondoctor.stage.models.ModelsProbe;
import dev.connectiondoctor.stage.portal.PortalWatch;
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
        return List.of(new SettingsProbe(), PortalWatch.over(new DnsProbe(new CertificateGlance())),
                PortalWatch.over(new ProxyProbe()),
                PortalWatch.over(new TcpProbe()), PortalWatch.over(new TlsProbe()),
                PortalWatch.over(new FirstByteProbe()), new ModelsProbe(), new ShortPromptProbe(),
                new LongStreamProbe());
    }
}
