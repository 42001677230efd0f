package dev.connectiondoctor.proof;

import java.io.IOException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Severity;
import dev.connectiondoctor.fault.Trial;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/**
 * A fix as it can be tried from here without changing this computer: a real check, up to one stage, that differs from
 * the one before in that fix alone. It keeps every rule of a check: all is verified, and the key goes to the same host
 * or nowhere.
 */
public final class FixTrial {
    private static final Pattern POINTER = Pattern.compile("/stages/(\\d+)/.*");

    /** What a trial is about. */
    public enum About {
        /** Whether a program trusts the line. */
        TRUST,
        /** Whether a way leads to the service. */
        WAY,
        /** What an experiment showed before. */
        EXPERIMENT
    }

    private final Finding finding;
    private final Fix fix;
    private final Change change;

    private FixTrial(Finding finding, Fix fix, Change change) {
        this.finding = finding;
        this.fix = fix;
        this.change = change;
    }

    /**
     * The trial of a fix; empty where it cannot be tried safely from here.
     *
     * @param options those of the check that found it
     * @param environment that of the same check
     */
    public static Optional<FixTrial> of(Finding finding, Fix fix, Options options, Environment environment) {
        return new Changes(finding, fix, options, environment).find()
                .map(change -> new FixTrial(finding, fix, change));
    }

    /** The last stage that is run. */
    public Stage reach() {
        return switch (change) {
            case Change.Certificate _,Change.Variables _ -> Stage.TLS;
            case Change.Nothing _ -> furthest();
            case Change.Address _,Change.Model _ -> later(furthest(), Stage.MODELS);
            case Change.Proxy _,Change.NoProxy _ -> later(furthest(), Stage.FIRST_BYTE);
        };
    }

    public About about() {
        return switch (change) {
            case Change.Certificate _,Change.Variables _ -> About.TRUST;
            case Change.Nothing _ -> About.EXPERIMENT;
            case Change.Address _,Change.Model _,Change.Proxy _,Change.NoProxy _ -> About.WAY;
        };
    }

    /** The name of the program that is to trust the line; empty if the trial is about something else. */
    public String program() {
        return switch (change) {
            case Change.Certificate certificate -> Changes.name(certificate.program());
            case Change.Variables set -> Changes.name(set.program());
            case Change.Nothing _,Change.Address _,Change.Model _,Change.Proxy _,Change.NoProxy _ -> "";
        };
    }

    /** Whether prompts are sent, which use tokens. */
    public boolean prompts() {
        return reach().compareTo(Stage.SHORT_PROMPT) >= 0;
    }

    /** The last stage that the finding rests on. */
    private Stage furthest() {
        return Stream.concat(Stream.of(finding.stage()), finding.evidence().stream().flatMap(FixTrial::stage))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Stream<Stage> stage(String pointer) {
        Matcher matcher = POINTER.matcher(pointer);
        return matcher.matches() ? Stream.of(Stage.values()[Integer.parseInt(matcher.group(1))]) : Stream.empty();
    }

    private static Stage later(Stage one, Stage other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * Makes the check ready.
     *
     * @param options those of the check that found the fault
     * @param environment that of the same check
     * @throws IOException if what the trial needs cannot be written to the folder for temporary files
     */
    public PreparedTrial prepare(Options options, Environment environment) throws IOException {
        return PreparedTrial.of(change, reach(), options, environment);
    }

    /** What the check with the change says about the fix. */
    public FixOutcome judge(Report after) {
        FixOutcome.Kind kind = !after.complete() ? FixOutcome.Kind.UNSETTLED : switch (change) {
            case Change.Certificate _,Change.Variables _ -> byTrust(after);
            case Change.Nothing _ -> bySameProof(after);
            case Change.Address _,Change.Model _,Change.Proxy _,Change.NoProxy _ -> byVerdict(after);
        };
        return new FixOutcome(kind, after);
    }

    /** What the program makes of the line as it stands now. */
    private FixOutcome.Kind byTrust(Report after) {
        return after.stage(Stage.TLS).result().evidenceOrNull() instanceof TlsEvidence tls
                ? tls.trust()
                        .stream()
                        .filter(row -> row.program().equals(program()))
                        .map(row -> switch (row.today()) {
                            case "trusts" -> FixOutcome.Kind.PROVEN;
                            case "refuses" -> FixOutcome.Kind.DISPROVEN;
                            default -> FixOutcome.Kind.UNSETTLED;
                        })
                        .findFirst()
                        .orElse(FixOutcome.Kind.UNSETTLED)
                : FixOutcome.Kind.UNSETTLED;
    }

    private FixOutcome.Kind bySameProof(Report after) {
        return after.findings()
                .stream()
                .filter(found -> found.id().equals(finding.id()))
                .flatMap(found -> found.fixes().stream())
                .filter(this::isSame)
                .map(again -> switch (again.trial()) {
                    case Trial.Proven _ -> FixOutcome.Kind.PROVEN;
                    case Trial.Disproven _ -> FixOutcome.Kind.DISPROVEN;
                    case Trial.NotTried _ -> FixOutcome.Kind.UNSETTLED;
                })
                .findFirst()
                .orElse(FixOutcome.Kind.UNSETTLED);
    }

    private boolean isSame(Fix other) {
        return other.id().equals(fix.id()) && Objects.equals(other.tool(), fix.tool())
                && Objects.equals(other.os(), fix.os());
    }

    private FixOutcome.Kind byVerdict(Report after) {
        boolean stands = after.findings()
                .stream()
                .anyMatch(found -> found.id().equals(finding.id())
                        && found.severity().compareTo(finding.severity()) >= 0);
        if (stands) {
            return FixOutcome.Kind.DISPROVEN;
        }
        boolean trouble = after.findings().stream().anyMatch(found -> found.severity() == Severity.PROBLEM);
        if (trouble) {
            return FixOutcome.Kind.NEXT_TROUBLE;
        }
        return after.stage(reach()).result() instanceof StageResult.Completed
                ? FixOutcome.Kind.PROVEN
                : FixOutcome.Kind.UNSETTLED;
    }
}
