package dev.connectiondoctor.fault;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.Program;
import dev.connectiondoctor.stage.tls.Programs;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence.Trust;

/**
 * What the programs in question make of a line that some trust and others do not.
 *
 * @param meant the programs that the tool that is checked may be; all that ask AI services if that is not known
 * @param own the rows of the matrix about the tool that is checked; none if that is not known
 * @param asking the rows about all that ask AI services
 */
record OwnTrust(List<Program> meant, List<Trust> own, List<Trust> asking) {
    private static final Programs KNOWN = Programs.known();

    static OwnTrust of(Observations seen, TlsEvidence tls) {
        String tool = ToolSettings.of(seen).map(ToolSettings::tool).orElse(null);
        return new OwnTrust(KNOWN.meant(tool), rows(tls, KNOWN.ofTool(tool)), rows(tls, KNOWN.asking()));
    }

    private static List<Trust> rows(TlsEvidence tls, List<Program> programs) {
        return tls.trust().stream().filter(row -> Followers.isOne(row, programs)).toList();
    }

    /** Whether the tool that is checked refuses the line, in each of its forms as far as that is known. */
    boolean refused() {
        return own.stream().anyMatch(row -> row.today().equals("refuses")) && own.stream().noneMatch(OwnTrust::trusts);
    }

    /** Those of the tool that is checked that do not know the authority. */
    List<Trust> strangers() {
        return own.stream().filter(row -> row.why().equals("not-in-store")).toList();
    }

    /**
     * How much it harms: not at all where the tool that is checked trusts the line. Where nobody said which tool is
     * meant, whoever told one of them what to trust is likely to use that one.
     */
    Severity harm() {
        if (own.isEmpty()) {
            return asking.stream().anyMatch(OwnTrust::told) ? Severity.WARNING : Severity.PROBLEM;
        }
        if (refused()) {
            return Severity.PROBLEM;
        }
        return own.stream().allMatch(OwnTrust::trusts) ? Severity.INFO : Severity.WARNING;
    }

    /**
     * How much it harms that these refuse a line which they would trust otherwise: not at all where no one asks AI
     * services with them.
     */
    Severity harmOf(List<Trust> misled) {
        if (misled.stream().noneMatch(row -> Followers.isOne(row, meant))) {
            return Severity.INFO;
        }
        return refused() ? Severity.PROBLEM : Severity.WARNING;
    }

    /** How much it harms that a setting names a file which cannot be read, which stops these. */
    Severity harmOfUnreadable(String setting, List<Trust> stopped) {
        if (stopped.stream().anyMatch(row -> Followers.isOne(row, meant))) {
            return Severity.PROBLEM;
        }
        return meant.stream().anyMatch(program -> program.follows(setting)) ? Severity.WARNING : Severity.INFO;
    }

    /** The names of those that trust it: of the tool that is checked, else of those that were told to. */
    String trusting() {
        Predicate<Trust> which = own.isEmpty() ? OwnTrust::told : OwnTrust::trusts;
        return Followers.names(Stream.concat(own.stream(), asking.stream()).distinct().filter(which).toList());
    }

    private static boolean trusts(Trust row) {
        return row.today().equals("trusts");
    }

    private static boolean told(Trust row) {
        return trusts(row) && row.why().equals("file");
    }
}
