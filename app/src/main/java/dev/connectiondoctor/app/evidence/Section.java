package dev.connectiondoctor.app.evidence;

import java.util.Arrays;
import java.util.List;

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

    /** Words of a peer, as they came. */
    record Quote(String title, String text) implements Section {}
}
