package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.net.Failure;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Experiment;
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
        experiments(all, result.experimentsMade());
        if (result instanceof StageResult.Failed failed) {
            all.add(failure(failed.failure()));
        }
        return all;
    }

    private List<Section> of(Evidence evidence) {
        LineSections line = new LineSections(words);
        AnswerSections answers = new AnswerSections(words);
        return switch (evidence) {
            case SettingsEvidence seen -> line.settings(seen);
            case DnsEvidence seen -> line.dns(seen);
            case ProxyEvidence seen -> line.proxy(seen);
            case TcpEvidence seen -> line.tcp(seen);
            case TlsEvidence seen -> line.tls(seen);
            case FirstByteEvidence seen -> answers.firstByte(seen);
            case ModelsEvidence seen -> answers.models(seen);
            case ShortPromptEvidence seen -> answers.shortPrompt(seen);
            case LongStreamEvidence seen -> answers.longStream(seen);
        };
    }

    private Section failure(Failure failure) {
        return new FactList(words).constant("kind", failure.kind())
                .constant("operation", failure.operation())
                .add("text", failure.text())
                .under("failure");
    }

    private void experiments(List<Section> all, List<Experiment> made) {
        if (!made.isEmpty()) {
            all.add(new Section.Table(words.engine("report.experiments"),
                    List.of(words.of("evidence.experiment"), words.of("evidence.conclusion")),
                    made.stream().map(this::experiment).toList()));
        }
    }

    private List<Section.Cell> experiment(Experiment one) {
        return Section.Cell.row(words.question(one), words.conclusion(one));
    }
}
