package dev.connectiondoctor.stage.dns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.connectiondoctor.net.HostsFile;
import dev.connectiondoctor.net.ResolvConf;
import dev.connectiondoctor.stage.Environment;

/**
 * How this computer is set to look names up.
 *
 * @param servers in the order in which they are asked
 * @param search domains that are tried behind a name
 */
record NameSettings(List<Server> servers, List<String> search) {
    static final NameSettings NONE = new NameSettings(List.of(), List.of());
    private static final int MOST_SERVERS = 6;
    private static final int MOST_SEARCHED = 6;
    private static final int PORT = 53;
    private static final String MACOS = "System/Library/CoreServices/SystemVersion.plist";
    private static final List<String> SCUTIL = List.of("scutil", "--dns");
    private static final List<String> IPCONFIG = List.of("ipconfig", "/all");

    NameSettings {
        servers = servers.stream().distinct().limit(MOST_SERVERS).toList();
        search = search.stream().distinct().limit(MOST_SEARCHED).toList();
    }

    /** @param source where it is set */
    record Server(InetSocketAddress address, String source) {}

    /** As the files and commands of a system say. */
    static NameSettings of(Environment environment, String host) throws InterruptedException {
        if (Files.exists(environment.root().resolve(MACOS))) {
            Optional<String> told = environment.commands().output(SCUTIL);
            if (told.isPresent()) {
                return named("command:scutil", ScutilDns.of(told.get(), host));
            }
        }
        Optional<NameSettings> unix = ofFiles(environment.root());
        if (unix.isPresent() || !"Windows_NT".equals(environment.get("OS"))) {
            return unix.orElse(NONE);
        }
        return environment.commands()
                .output(IPCONFIG)
                .map(told -> named("command:ipconfig", IpconfigDns.of(told)))
                .orElse(NONE);
    }

    /** The hosts file of a system. */
    static HostsFile hostsFile(Environment environment) {
        String windows = environment.get("OS") == null ? null : environment.get("SystemRoot");
        return new HostsFile(windows == null
                ? environment.root().resolve("etc/hosts")
                : Path.of(windows, "System32", "drivers", "etc", "hosts"));
    }

    /** Behind a server on this computer itself, the ones that systemd asks. */
    private static Optional<NameSettings> ofFiles(Path root) {
        Path own = root.resolve("etc/resolv.conf");
        Path upstream = root.resolve("run/systemd/resolve/resolv.conf");
        return ResolvConf.read(own).map(conf -> {
            List<Server> servers = new ArrayList<>(servers(conf, own));
            boolean stub = conf.servers().stream().allMatch(server -> server.getAddress().isLoopbackAddress());
            if (stub) {
                ResolvConf.read(upstream).ifPresent(more -> servers.addAll(servers(more, upstream)));
            }
            return new NameSettings(servers, conf.search());
        });
    }

    private static List<Server> servers(ResolvConf conf, Path file) {
        return conf.servers().stream().map(address -> new Server(address, "file:" + file)).toList();
    }

    /** Addresses and search domains as a command prints them. */
    record Printed(List<InetAddress> servers, int port, List<String> search) {}

    private static NameSettings named(String source, Printed printed) {
        int port = printed.port() == 0 ? PORT : printed.port();
        Stream<Server> servers = printed.servers()
                .stream()
                .filter(Objects::nonNull)
                .map(address -> new Server(new InetSocketAddress(address, port), source));
        return new NameSettings(servers.toList(), printed.search());
    }
}
