package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The resolver of a system whose files lie in a folder: what a C library does with {@code etc/hosts} and
 * {@code etc/resolv.conf}. It stands in for the system's own where the surroundings of a run are not those of this
 * process, which no system call can be told.
 */
final class FileNames implements Lookups {
    private static final Set<DnsOutcome> FINAL = Set.of(DnsOutcome.ADDRESSES, DnsOutcome.NXDOMAIN, DnsOutcome.NODATA);

    private final HostsFile hosts;
    private final ResolvConf conf;
    private final DnsClient client;
    private final Duration limit;

    private FileNames(HostsFile hosts, ResolvConf conf, DnsClient client, Duration limit) {
        this.hosts = hosts;
        this.conf = conf;
        this.client = client;
        this.limit = limit;
    }

    /**
     * The resolver of this system, if it is one of its own: not that of this process, and with a file that says how
     * names are looked up.
     */
    static Optional<Lookups> in(Path root, DnsClient client, Duration limit) {
        if (root.getParent() == null) {
            return Optional.empty();
        }
        Path hosts = root.resolve("etc/hosts");
        Optional<ResolvConf> conf = ResolvConf.read(root.resolve("etc/resolv.conf"));
        return conf.isPresent() || Files.isRegularFile(hosts)
                ? Optional.of(new FileNames(new HostsFile(hosts),
                        conf.orElse(new ResolvConf(List.of(), List.of(), 1, limit)), client, limit))
                : Optional.empty();
    }

    @Override
    public List<InetAddress> lookup(String host) throws NameFailure, InterruptedException {
        List<InetAddress> written = hosts.entries(host).stream().map(HostsFile.Entry::address).distinct().toList();
        if (!written.isEmpty()) {
            return written;
        }
        if (RunNames.local(host)) {
            return List.of(InetAddress.getLoopbackAddress());
        }
        DnsAnswer last = DnsAnswer.none(DnsOutcome.UNREACHABLE, "no name server");
        for (String name : candidates(RunNames.canonical(host))) {
            last = ask(name);
            if (last.outcome() == DnsOutcome.ADDRESSES) {
                return last.addresses();
            }
        }
        throw new NameFailure(last.outcome().kind(), host + ": " + last.text());
    }

    private List<String> candidates(String name) {
        List<String> all = new ArrayList<>(conf.search().stream().map(domain -> name + "." + domain).toList());
        boolean dotted = name.chars().filter(letter -> letter == '.').count() >= conf.dots();
        all.add(dotted ? 0 : all.size(), name);
        return all;
    }

    /** The next server is asked when one is silent or out of order. */
    private DnsAnswer ask(String name) throws InterruptedException {
        Duration patience = conf.timeout().compareTo(limit) < 0 ? conf.timeout() : limit;
        DnsAnswer last = DnsAnswer.none(DnsOutcome.UNREACHABLE, "no name server");
        for (var server : conf.servers()) {
            last = client.ask(server, DnsTransport.UDP, name, patience);
            if (FINAL.contains(last.outcome())) {
                break;
            }
        }
        return last;
    }
}
