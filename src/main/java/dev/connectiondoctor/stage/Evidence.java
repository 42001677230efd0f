package dev.connectiondoctor.stage;

import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/**
 * What a stage saw: plain facts that can be saved, read back and judged again. Component names are the keys of the
 * report's {@code evidence} object. Evidence never holds a secret and never a judgement.
 */
public sealed interface Evidence permits SettingsEvidence, DnsEvidence, ProxyEvidence, TcpEvidence, TlsEvidence,
        FirstByteEvidence, ModelsEvidence, ShortPromptEvidence, LongStreamEvidence {}
