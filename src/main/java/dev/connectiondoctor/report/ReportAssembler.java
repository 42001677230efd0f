package dev.connectiondoctor.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.fault.Judgement;
import dev.connectiondoctor.net.Contacts.Contact;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.SkipReason;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.http.TokenUsage;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.KeyHeader;
import dev.connectiondoctor.target.found.Source;

/** Makes the report of a run out of what was seen and what the rules made of it. */
public final class ReportAssembler {
    private final DoctorFacts doctor;
    private final Options options;
    private final String route;

    /** @param route {@code direct} or {@code proxy} */
    public ReportAssembler(DoctorFacts doctor, Options options, String route) {
        this.doctor = doctor;
        this.options = options;
        this.route = route;
    }

    /** @param contacted whom the run asked beyond the service */
    public Report assemble(Instant startedAt, Instant finishedAt, boolean complete, Observations seen,
            Judgement judgement, List<Contact> contacted) {
        List<StageReport> stages = Arrays.stream(Stage.values())
                .map(stage -> StageReports.of(resultOf(stage, seen), judgement.findings()))
                .toList();
        return new Report(doctor, startedAt, finishedAt, complete, target(seen), judgement.verdict(), stages,
                seen.experiments(), judgement.findings(), usage(seen, contacted));
    }

    private static StageResult resultOf(Stage stage, Observations seen) {
        return Objects.requireNonNullElseGet(seen.result(stage),
                () -> new StageResult.Skipped(stage, SkipReason.of(SkipReason.Kind.CANCELLED)));
    }

    private TargetFacts target(Observations seen) {
        BaseUrl base = options.endpoint().base();
        String protocol = seen.models()
                .map(ModelsEvidence::protocol)
                .orElseGet(() -> options.endpoint().protocol().id());
        return new TargetFacts(base.given(), base.host(), base.port(), protocol, options.endpoint().model(),
                options.depth().id(), route, key(), way());
    }

    private TargetFacts.Way way() {
        Map<String, List<String>> resolve = new LinkedHashMap<>();
        options.resolve()
                .forEach((host, addresses) -> resolve.put(host, addresses.stream().map(Literals::text).toList()));
        Path roots = options.systemRoots() == null ? options.publicRoots() : options.systemRoots();
        return new TargetFacts.Way(resolve,
                options.dnsServer() == null ? null : Literals.text(options.dnsServer()),
                roots == null ? null : roots.toString(),
                Source.variable(options.sources().get("key")).equals(KeyHeader.TOKEN_VARIABLE));
    }

    private TargetFacts.Key key() {
        ApiKey key = options.endpoint().key();
        return key == null
                ? new TargetFacts.Key(false, "", 0)
                : new TargetFacts.Key(true, key.prefix(), key.length());
    }

    private static Usage usage(Observations seen, List<Contact> contacted) {
        TokenUsage tokens = seen.shortPrompt()
                .map(ShortPromptEvidence::usage)
                .orElse(TokenUsage.NONE)
                .plus(seen.longStream().map(LongStreamEvidence::allUsage).orElse(TokenUsage.NONE));
        int requests = seen.results().stream().mapToInt(StageResult::requestsMade).sum();
        return new Usage(requests, tokens.inputTokens(), tokens.outputTokens(), contacted);
    }
}
