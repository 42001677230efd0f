package dev.connectiondoctor.redact;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/**
 * Takes out of a report what its reader need not know, and puts pseudonyms in its place that are the same wherever the
 * name was: addresses stay addresses of the same range, hosts hosts, so that the report is still read, judged and
 * compared as before. Keys, tokens and passwords are taken out whatever is asked for. All writers write what comes out
 * of here.
 */
public final class Redaction {
    private final Report report;
    private final Patterns patterns;
    private final Pseudonyms pseudonyms;
    private final Predicate<String> own;
    private boolean numbered;

    private Redaction(Report report, Terms terms, Predicate<String> own) {
        this.report = report;
        this.own = own;
        patterns = Patterns.of(terms);
        pseudonyms = new Pseudonyms(terms.companies());
    }

    /** In a report from a file anything may stand where this program writes words of its own. */
    public static Redaction of(Report report, Around around) {
        Predicate<String> own = report.rejudged() == null ? _ -> true : new OwnWords()::hold;
        return new Redaction(report, Survey.of(report, around, own), own);
    }

    /** Numbers do not depend on what is taken out; where nothing is, none is needed. */
    private synchronized void numberFor(Set<Kind> kinds) {
        if (!numbered && !kinds.isEmpty()) {
            numbered = true;
            for (Kind kind : Kind.values()) {
                without(EnumSet.of(kind));
            }
        }
    }

    /** The report without secrets, and without what is of one of these kinds. */
    public Redacted apply(Set<Kind> kinds) {
        numberFor(kinds);
        return without(kinds);
    }

    private Redacted without(Set<Kind> kinds) {
        Pass pass = new Pass(patterns, pseudonyms, kinds, kinds.isEmpty() ? Set.of() : telling(kinds));
        Report clean = new Values(pass, own).of(report);
        return new Redacted(clean.redacted(pass.swaps().stream().map(swap -> swap.kind().id()).toList()), pass.swaps());
    }

    /** Words that speak of the report, in whatever language, without secrets and without what is of these kinds. */
    public String text(String words, Set<Kind> kinds) {
        numberFor(kinds);
        return new Pass(patterns, pseudonyms, kinds, kinds.isEmpty() ? Set.of() : telling(kinds)).apply(words);
    }

    /** How often there is something of each kind, were it alone taken out. */
    public Map<Kind, Redacted> each() {
        Map<Kind, Redacted> each = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            each.put(kind, apply(EnumSet.of(kind)));
        }
        return each;
    }

    /** A certificate cannot be changed: one that holds a name is left out, and its facts stay. */
    private Set<String> telling(Set<Kind> kinds) {
        Set<String> telling = new HashSet<>();
        certificates().forEach(certificate -> {
            Pass look = new Pass(patterns, pseudonyms, kinds, Set.of());
            if (!new Values(look, own).of(certificate).equals(certificate)) {
                telling.add(certificate.der());
            }
        });
        telling.remove("");
        return telling;
    }

    private Stream<TlsEvidence.Certificate> certificates() {
        return report.stages()
                .stream()
                .map(stage -> stage.result().evidenceOrNull())
                .filter(TlsEvidence.class::isInstance)
                .map(TlsEvidence.class::cast)
                .flatMap(tls -> Stream.concat(tls.chain().stream(), Stream.ofNullable(tls.root())));
    }
}
