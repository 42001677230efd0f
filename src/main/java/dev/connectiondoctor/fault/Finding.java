package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.stage.Stage;

/**
 * Something that is wrong, said as data. Its words are in the catalogue under {@code fault.<id>.title} and
 * {@code fault.<id>.explanation}.
 *
 * @param params values for the placeholders of the words, in a stable order
 * @param evidence JSON pointers into the report that show why
 */
public record Finding(String id, Stage stage, Severity severity, Confidence confidence, Culprit culprit,
        Map<String, Object> params, List<String> evidence, List<Fix> fixes) {

    /** The parameter that lists the sentences, {@code note.<id>}, that are said after the explanation. */
    public static final String NOTES = "notes";

    /** Ids of the sentences that are said after the explanation. */
    public List<String> notes() {
        return params.get(NOTES) instanceof List<?> ids ? ids.stream().map(String::valueOf).toList() : List.of();
    }

    /** Begins a finding that stops the user's tool from working. */
    public static Builder problem(String id, Stage stage, Culprit culprit) {
        return new Builder(id, stage, Severity.PROBLEM, culprit);
    }

    /** Begins a finding that does harm but does not stop the user's tool. */
    public static Builder warning(String id, Stage stage, Culprit culprit) {
        return new Builder(id, stage, Severity.WARNING, culprit);
    }

    /** Begins a finding whose weight is known only now. */
    static Builder of(String id, Stage stage, Severity severity, Culprit culprit) {
        return new Builder(id, stage, severity, culprit);
    }

    /** Collects the parts of a finding; certain unless said otherwise. */
    public static final class Builder {
        private final String id;
        private final Stage stage;
        private final Severity severity;
        private final Culprit culprit;
        private Confidence confidence = Confidence.CERTAIN;
        private final Map<String, Object> params = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> evidence = new ArrayList<>();
        private final List<Fix> fixes = new ArrayList<>();

        private Builder(String id, Stage stage, Severity severity, Culprit culprit) {
            this.id = id;
            this.stage = stage;
            this.severity = severity;
            this.culprit = culprit;
        }

        public Builder likely() {
            confidence = Confidence.LIKELY;
            return this;
        }

        /** Likely, unless something proves it. */
        Builder likelyUnless(boolean proven) {
            return proven ? this : likely();
        }

        public Builder possible() {
            confidence = Confidence.POSSIBLE;
            return this;
        }

        public Builder with(String name, Object value) {
            params.put(name, value);
            return this;
        }

        /** Adds a sentence that several findings share, {@code note.<id>}, to what this one explains. */
        Builder note(String note) {
            notes.add(note);
            return this;
        }

        Builder notes(List<String> more) {
            notes.addAll(more);
            return this;
        }

        /** Points at evidence of this finding's own stage, for example {@code chain/0/issuer}. */
        public Builder because(String path) {
            return because(stage, path);
        }

        /** Points at evidence of any stage. */
        public Builder because(Stage where, String path) {
            evidence.add("/stages/" + where.ordinal() + "/evidence/" + path);
            return this;
        }

        /** Points at evidence of this finding's own stage, where it is there. */
        Builder becauseIf(boolean there, String path) {
            return there ? because(path) : this;
        }

        Builder becauseIf(boolean there, Stage where, String path) {
            return there ? because(where, path) : this;
        }

        /** Points at how this finding's own stage ended. */
        Builder becauseOfStatus() {
            evidence.add("/stages/" + stage.ordinal() + "/status");
            return this;
        }

        /** Points at the failure that stopped this finding's own stage. */
        public Builder becauseOfFailure() {
            return becauseOfFailure(stage);
        }

        /** Points at the failure that stopped any stage. */
        Builder becauseOfFailure(Stage where) {
            evidence.add("/stages/" + where.ordinal() + "/failure");
            return this;
        }

        public Builder fix(Fix fix) {
            fixes.add(fix);
            return this;
        }

        public Builder fixes(List<Fix> more) {
            fixes.addAll(more);
            return this;
        }

        public Finding build() {
            if (!notes.isEmpty()) {
                params.put(NOTES, List.copyOf(notes));
            }
            return new Finding(id, stage, severity, confidence, culprit,
                    java.util.Collections.unmodifiableMap(new LinkedHashMap<>(params)), List.copyOf(evidence),
                    List.copyOf(fixes));
        }
    }
}
