package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.stage.tcp.TcpEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Lays out what a stage saw. Needs no toolkit. */
public final class Sections {
    private final Words words;

    public Sections(Words words) {
        this.words = words;
    }

    /** The evidence of a stage, what stopped it and what was tried; empty if it was not run. */
    public List<Section> of(StageResult result) {
        List<Section> all = new ArrayList<>();
        switch (result) {
            case StageResult.Completed completed -> all.addAll(of(completed.evidence()));
            case StageResult.Failed failed -> all.addAll(of(failed.evidence()));
            case StageResult.Crashed crashed ->
                all.add(new Section.Quote(words.of("evidence.crash"), crashed.text()));
            case StageResult.Skipped _,StageResult.Cancelled _ -> {}
        }
        if (!result.experimentsMade().isEmpty()) {
            all.add(afterDrawings(all), new ExperimentSection(words).of(result.experimentsMade()));
        }
        if (result instanceof StageResult.Failed failed) {
            all.add(failure(failed.failure()));
        }
        return all;
    }

    /** What was tried explains the drawings; it would be lost behind the details. */
    private static int afterDrawings(List<Section> all) {
        int last = IntStream.range(0, all.size())
                .filter(i -> all.get(i) instanceof Section.Curve || all.get(i) instanceof Section.Waterfall)
                .max()
                .orElse(all.size() - 1);
        return last + 1;
    }

    private List<Section> of(Evidence evidence) {
        return switch (evidence) {
            case SettingsEvidence seen -> new SettingsSections(words).of(seen);
            case DnsEvidence seen -> new DnsSections(words).of(seen);
            case ProxyEvidence seen -> new ProxySections(words).of(seen);
            case TcpEvidence seen -> new TcpSections(words).of(seen);
            case TlsEvidence seen -> new TlsSections(words).of(seen);
            case FirstByteEvidence seen -> new FirstByteSections(words).of(seen);
            case ModelsEvidence seen -> new ModelsSections(words).of(seen);
            case ShortPromptEvidence seen -> new PromptSections(words).of(seen);
            case LongStreamEvidence seen -> new StreamSections(words).of(seen);
        };
    }

    private Section failure(Failure failure) {
        return new FactList(words).constant("kind", failure.kind())
                .constant("operation", failure.operation())
                .add("text", failure.text())
                .under("failure");
    }
}
