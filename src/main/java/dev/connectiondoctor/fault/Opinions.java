package dev.connectiondoctor.fault;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;
import dev.connectiondoctor.stage.dns.DnsEvidence.ServerAnswer;

/** What those who were asked say of the host's name. */
record Opinions(DnsEvidence dns) {
    static final Set<Outcome> DENIED = Set.of(Outcome.NXDOMAIN, Outcome.NODATA);
    static final Set<Outcome> SILENT = Set.of(Outcome.TIMEOUT, Outcome.UNREACHABLE);
    static final Set<Outcome> IN_TROUBLE = Set.of(Outcome.SERVFAIL, Outcome.REFUSED, Outcome.MALFORMED);

    /** Only of a name that somebody was asked for. */
    static Optional<Opinions> of(Observations seen) {
        return seen.dns().filter(DnsEvidence::lookedUp).map(Opinions::new);
    }

    /** The configured servers that had time to answer. */
    List<ServerAnswer> servers() {
        return dns.servers().stream().filter(answer -> answer.outcome() != Outcome.NOT_AWAITED).toList();
    }

    List<ServerAnswer> servers(DnsTransport transport) {
        return servers().stream().filter(answer -> answer.transport() == transport).toList();
    }

    boolean any(Set<Outcome> outcomes) {
        return servers().stream().anyMatch(answer -> outcomes.contains(answer.outcome()));
    }

    /** All of them, and there was one. */
    boolean all(Set<Outcome> outcomes) {
        return !servers().isEmpty() && servers().stream().allMatch(answer -> outcomes.contains(answer.outcome()));
    }

    Optional<ServerAnswer> second() {
        return Optional.ofNullable(dns.secondOpinion());
    }

    boolean second(Set<Outcome> outcomes) {
        return second().filter(answer -> outcomes.contains(answer.outcome())).isPresent();
    }

    /** Those that know addresses. */
    List<ServerAnswer> knowing() {
        return Stream.concat(servers().stream(), second().stream())
                .filter(answer -> answer.outcome() == Outcome.ADDRESSES)
                .toList();
    }

    /** Those that know addresses, of which the check uses none. */
    List<ServerAnswer> differing() {
        return knowing().stream().filter(answer -> Collections.disjoint(answer.addresses(), used())).toList();
    }

    List<String> used() {
        return dns.addresses().stream().map(DnsEvidence.Resolved::address).toList();
    }

    /** Whether all addresses in use are like this, and there is one. */
    boolean all(Predicate<DnsEvidence.Resolved> kind) {
        return !dns.addresses().isEmpty() && dns.addresses().stream().allMatch(kind);
    }

    /** What was seen at an address. */
    Optional<DnsEvidence.Certificate> at(String address) {
        return dns.certificates().stream().filter(seen -> seen.address().equals(address)).findFirst();
    }

    /** Who they are, as people write it: without the port that is always the same. */
    static String names(List<ServerAnswer> answers) {
        return String.join(", ", answers.stream().map(Opinions::name).distinct().toList());
    }

    private static String name(ServerAnswer answer) {
        return answer.server().replaceFirst("^https://([^/]+)/.*", "$1").replaceFirst(":53$", "");
    }

    /** Who said what, for example {@code 192.0.2.53: NXDOMAIN; 198.51.100.1: 203.0.113.7}. */
    String heard() {
        return Stream.concat(servers().stream(), second().stream())
                .map(answer -> name(answer) + transport(answer) + ": " + said(answer))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Where it makes a difference. */
    private String transport(ServerAnswer answer) {
        boolean same = servers().stream()
                .filter(other -> other.server().equals(answer.server()))
                .allMatch(other -> said(other).equals(said(answer)));
        return same ? "" : " (" + answer.transport() + ")";
    }

    private static String said(ServerAnswer answer) {
        return answer.addresses().isEmpty() ? answer.outcome().name() : String.join(", ", answer.addresses());
    }
}
