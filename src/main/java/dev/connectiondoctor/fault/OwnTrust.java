package dev.connectiondoctor.fault;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tls.Program;
import dev.connectiondoctor.stage.tls.Programs;
import dev.connectiondoctor.stage.tls.TlsEvidence.Trust;

/**
 * What the programs in question make of a line that some trust and others do not.
 *
 * @param own the rows of the matrix about the tool that is checked; none if that is not known
 * @param asking the rows about all that ask AI services
 */
record OwnTrust(List<Trust> own, List<Trust> asking) {
    private static final Programs KNOWN = Programs.known();

    static OwnTrust of(Observations seen, Chain chain) {
        List<Program> tool = ToolSettings.of(seen).map(settings -> KNOWN.ofTool(settings.tool())).orElse(List.of());
        return new OwnTrust(rows(chain, tool), rows(chain, KNOWN.asking()));
    }

    private static List<Trust> rows(Chain chain, List<Program> programs) {
        List<String> names = programs.stream().map(Program::name).toList();
        return chain.tls().trust().stream().filter(row -> names.contains(row.program())).toList();
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
