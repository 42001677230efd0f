package dev.connectiondoctor.app.evidence;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** A part of the evidence, laid out for reading. Titles and labels are words already. */
public sealed interface Section {
    /** Names and values. */
    record Facts(String title, List<Fact> facts) implements Section {}

    /** One value with its name. */
    record Fact(String label, String value) {}

    /**
     * Values under named columns.
     *
     * @param note what holds for all rows; empty for nothing
     */
    record Table(String title, String note, List<String> columns, List<List<Cell>> rows) implements Section {
        Table(String title, List<String> columns, List<List<Cell>> rows) {
            this(title, "", columns, rows);
        }
    }

    /** One value of a table. */
    record Cell(String text, Tone tone) {
        static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }

        static Cell good(boolean good, String text) {
            return new Cell(text, good ? Tone.GOOD : Tone.BAD);
        }

        static List<Cell> row(String... texts) {
            return Arrays.stream(texts).map(Cell::of).toList();
        }
    }

    /** Whether a value says that something works. */
    enum Tone {
        PLAIN, GOOD, BAD
    }

    /** The numbers that matter most. */
    record Stats(List<Stat> stats) implements Section {}

    /** @param alarming whether the value is what is wrong */
    record Stat(String label, String value, boolean alarming) {}

    /** A chain as it was sent, the certificate for the host first. */
    record Chain(String title, List<Link> links) implements Section {}

    /** @param marks why the chain is not trusted everywhere, as far as it is for this certificate */
    record Link(TlsEvidence.Certificate certificate, List<String> marks) {}

    /** Bytes over time. */
    record Curve(String title, LongStreamEvidence stream) implements Section {}

    /** Requests as bars of phases, on one scale of time. */
    record Waterfall(String title, List<Bar> bars) implements Section {
        public double totalMs() {
            return bars.stream().flatMap(bar -> bar.spans().stream()).mapToDouble(Span::toMs).reduce(0, Math::max);
        }

        /** The phases that come up, each once. */
        public List<Span> legend() {
            return bars.stream()
                    .flatMap(bar -> bar.spans().stream())
                    .collect(Collectors.toMap(Span::phase, span -> span, (first, _) -> first,
                            () -> new EnumMap<>(Phase.class)))
                    .values()
                    .stream()
                    .toList();
        }
    }

    /** @param total the whole time, in words */
    record Bar(String label, List<Span> spans, String total) {}

    /**
     * One phase of a request, milliseconds since it began.
     *
     * @param label name of the phase
     * @param duration how long it took, in words
     */
    record Span(Phase phase, String label, double fromMs, double toMs, String duration) {}

    /** What a request is doing. */
    enum Phase {
        CONNECT, SECURE, WAIT, THINK, RECEIVE
    }

    /** Words of a peer, as they came. */
    record Quote(String title, String text) implements Section {}
}
