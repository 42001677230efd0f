package dev.connectiondoctor.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Severity;
import dev.connectiondoctor.fault.Verdict;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;

/**
 * Two reports side by side: all that a rule of comparison may look at. What was not run on both sides is never
 * compared.
 */
public record Pair(Report a, Report b) {
    private static final String DIRECT = "direct";
    /** What is put in the place of an internal host's name before a report is sent. */
    private static final Pattern PSEUDONYM = Pattern.compile("host-\\d+(\\.internal)?");

    public Report report(Side side) {
        return side == Side.A ? a : b;
    }

    /** Whether the stage was run as far as it got, so that it shows something. */
    public boolean ran(Side side, Stage stage) {
        return switch (report(side).stage(stage).result()) {
            case StageResult.Completed _,StageResult.Failed _ -> true;
            case StageResult.Skipped _,StageResult.Cancelled _,StageResult.Crashed _ -> false;
        };
    }

    public boolean bothRan(Stage stage) {
        return ran(Side.A, stage) && ran(Side.B, stage);
    }

    /** What a stage saw; empty if it was not run. */
    <E extends Evidence> Optional<E> seen(Side side, Stage stage, Class<E> type) {
        return Optional.ofNullable(report(side).stage(stage).result().evidenceOrNull())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** What a stage saw on both sides; empty if it was not run on one of them. */
    <E extends Evidence> Optional<Both<E>> both(Stage stage, Class<E> type) {
        return seen(Side.A, stage, type).flatMap(one -> seen(Side.B, stage, type).map(two -> new Both<>(one, two)));
    }

    /**
     * Whether both are about the same service, by host and port. Ports of this computer itself change from start to
     * start, so they tell nothing.
     */
    public boolean sameService() {
        return sameHost() && (a.target().port() == b.target().port() || onThisComputer());
    }

    private boolean sameHost() {
        String host = a.target().host();
        return namesTakenOut() || host != null && host.equalsIgnoreCase(b.target().host());
    }

    /** Whether the host has another name in one of the reports, so that nothing tells whether it is the same. */
    boolean namesTakenOut() {
        return Stream.of(Side.values())
                .anyMatch(side -> PSEUDONYM.matcher(String.valueOf(report(side).target().host())).matches());
    }

    private boolean onThisComputer() {
        List<String> addresses = Stream.of(Side.values())
                .flatMap(side -> seen(side, Stage.DNS, DnsEvidence.class).stream())
                .flatMap(dns -> dns.addresses().stream())
                .map(DnsEvidence.Resolved::address)
                .toList();
        String host = String.valueOf(a.target().host()).toLowerCase(Locale.ROOT);
        return host.equals("localhost") || isLoopback(host)
                || !addresses.isEmpty() && addresses.stream().allMatch(Pair::isLoopback);
    }

    private static boolean isLoopback(String address) {
        return Literals.parse(address).map(java.net.InetAddress::isLoopbackAddress).orElse(false);
    }

    /** Whether both keys look the same: the key itself is in no report. */
    public boolean sameKey() {
        return a.target().key().equals(b.target().key());
    }

    public boolean direct(Side side) {
        return report(side).target().route().equals(DIRECT);
    }

    /** Whether both went the same way: direct, or through the same proxy. */
    public boolean sameRoute() {
        return direct(Side.A) == direct(Side.B) && (direct(Side.A) || proxy(Side.A).equals(proxy(Side.B)));
    }

    /** The proxy's address without credentials; empty on a direct line. */
    String proxy(Side side) {
        return seen(side, Stage.PROXY, ProxyEvidence.class).map(ProxyEvidence::url).orElse("");
    }

    /** Whether other name servers show that the networks are others; false also where nothing shows it. */
    public boolean otherNetwork() {
        Set<String> here = nameServers(Side.A);
        Set<String> there = nameServers(Side.B);
        return !here.isEmpty() && !there.isEmpty() && here.stream().noneMatch(there::contains);
    }

    private Set<String> nameServers(Side side) {
        return seen(side, Stage.DNS, DnsEvidence.class).stream()
                .flatMap(dns -> dns.servers().stream())
                .map(DnsEvidence.ServerAnswer::server)
                .filter(server -> !server.startsWith("127.") && !server.startsWith("[::1]"))
                .collect(Collectors.toSet());
    }

    /** The side that was made first; A if both began in the same moment. */
    Side earlier() {
        return b.startedAt().isBefore(a.startedAt()) ? Side.B : Side.A;
    }

    public Telling telling() {
        if (!sameService()) {
            return Telling.SERVICE;
        }
        if (direct(Side.A) != direct(Side.B)) {
            return Telling.ROUTE;
        }
        if (otherNetwork()) {
            return Telling.NETWORK;
        }
        return a.startedAt().equals(b.startedAt()) ? Telling.NOTHING : Telling.TIME;
    }

    boolean broken(Side side) {
        return report(side).verdict().status() == Verdict.Status.BROKEN;
    }

    /** The problem that stops one side, where the other side has been through the same step without it. */
    Optional<Split> split() {
        return lame().filter(split -> ran(split.works(), split.cause().stage()))
                .filter(split -> report(split.works()).finding(split.cause().id()).isEmpty());
    }

    /** The problem that stops one side only, whether or not the other side ever came to that step. */
    Optional<Split> lame() {
        return Stream.of(Side.values())
                .filter(side -> broken(side) && !broken(side.other()))
                .flatMap(side -> Stream.ofNullable(report(side).verdict().cause())
                        .map(cause -> new Split(side, side.other(), cause)))
                .findFirst();
    }

    /** Whether one side works, and the other is stopped at this step. */
    boolean fails(Stage stage) {
        return lame().filter(split -> split.cause().stage() == stage).isPresent();
    }

    /** What does harm on this side and is not there on the other, although the other was looked at, too. */
    List<Finding> only(Side side) {
        return report(side).findings()
                .stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> ran(side.other(), finding.stage()))
                .filter(finding -> report(side.other()).finding(finding.id()).isEmpty())
                .toList();
    }

    /** The same thing as both sides saw it. */
    record Both<E>(E a, E b) {
        E of(Side side) {
            return side == Side.A ? a : b;
        }
    }

    /**
     * @param fails the side that does not work
     * @param works the other one
     * @param cause what is wrong on the first
     */
    record Split(Side fails, Side works, Finding cause) {}
}
