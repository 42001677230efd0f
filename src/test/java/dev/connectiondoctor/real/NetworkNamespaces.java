package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two computers with a cable between them, each a network namespace of this one: what happens between them never leaves
 * it. Their packets are no larger than an ordinary network carries. Closing ends the programs in them and removes them.
 */
final class NetworkNamespaces implements AutoCloseable {
    /** If set, tests fail where no namespaces can be made; otherwise they are left out. */
    static final String REQUIRED = "CONNECTION_DOCTOR_NAMESPACES";

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Path OWN_FILES = Path.of("/etc/netns");
    /** What this computer tells all its users' programs is not told to those in here. */
    private static final List<String> SETTINGS = List.of("gitconfig", "npmrc", "pip.conf");

    private final Path folder;
    private final String here;
    private final String there;
    private final Deque<Program> programs = new ArrayDeque<>();

    private NetworkNamespaces(Path folder, String name) {
        this.folder = folder;
        this.here = name + "-here";
        this.there = name + "-there";
    }

    /**
     * Two computers that do not know each other yet.
     *
     * @param folder in which their programs run
     */
    static NetworkNamespaces make(Path folder) throws IOException, InterruptedException {
        String name = "doctor-" + ProcessHandle.current().pid() + "-" + MADE.incrementAndGet();
        NetworkNamespaces made = new NetworkNamespaces(folder, name);
        made.orLeaveOut("ip", "netns", "add", made.here);
        try {
            made.ip("netns", "add", made.there);
            made.ip("-n", made.here, "link", "set", "lo", "up");
            made.ip("-n", made.there, "link", "set", "lo", "up");
            made.hideSettings();
            return made;
        } catch (IOException | InterruptedException | AssertionError failure) {
            made.close();
            throw failure;
        }
    }

    /** The first step tells whether this process may make any. */
    private void orLeaveOut(String... command) throws IOException, InterruptedException {
        Program.Ended ended = Program.end(folder, Map.of(), new ArrayList<>(List.of(command)));
        if (ended.code() != 0 && System.getenv(REQUIRED) != null) {
            fail("network namespaces are required: %s", ended.output());
        }
        if (ended.code() != 0) {
            abort("this needs network namespaces, which only root may make: " + ended.output().strip());
        }
    }

    /** Connects them by a cable whose packets hold 1,500 bytes, never joined on the way. */
    NetworkNamespaces cable() throws IOException, InterruptedException {
        ip("link", "add", "cable", "netns", here, "type", "veth", "peer", "name", "cable", "netns", there);
        for (String side : List.of(here, there)) {
            ip("-n", side, "link", "set", "dev", "cable", "gso_max_segs", "1");
        }
        return addresses("cable");
    }

    /** Connects them by a way so long that every packet takes this time for it. */
    NetworkNamespaces longWay(int millis) throws IOException, InterruptedException {
        Files.write(folder.resolve("longway.py"),
                NetworkNamespaces.class.getResourceAsStream("longway.py").readAllBytes());
        keep(Program.start(folder, "python3", "longway.py", here, there, String.valueOf(millis))).awaitWords("ready");
        return addresses("longway");
    }

    private NetworkNamespaces addresses(String device) throws IOException, InterruptedException {
        addresses(here, device, List.of("10.99.0.1/24", "fd99::1/64"));
        addresses(there, device, List.of("10.99.0.2/24", "10.99.0.3/24", "fd99::2/64"));
        return this;
    }

    private void addresses(String side, String device, List<String> addresses)
            throws IOException, InterruptedException {
        ip("-n", side, "link", "set", "dev", device, "up");
        for (String address : addresses) {
            List<String> command = new ArrayList<>(List.of("-n", side, "addr", "add", address, "dev", device));
            if (address.contains(":")) {
                command.add("nodad");
            }
            ip(command.toArray(String[]::new));
        }
    }

    private void ip(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ip"));
        command.addAll(List.of(arguments));
        Program.run(folder, command.toArray(String[]::new));
    }

    /** What the far computer does with packets that come to it, as an nftables rule. */
    void thereOnArrival(String rule) throws IOException, InterruptedException {
        onArrival(there, rule);
    }

    /** Lets the far computer forget connections to one of its ports when nothing was said for so long, as a NAT does. */
    void thereForgetting(int seconds, String port) throws IOException, InterruptedException {
        Program.run(folder, "ip", "netns", "exec", there, "sysctl", "-q", "-w",
                "net.netfilter.nf_conntrack_tcp_timeout_established=" + seconds,
                "net.netfilter.nf_conntrack_tcp_loose=0");
        onArrival(there, "tcp dport " + port + " ct state invalid drop");
    }

    /** What this side does with packets before anybody here sees them. */
    void hereOnArrival(String rule) throws IOException, InterruptedException {
        onArrival(here, rule);
    }

    private void onArrival(String side, String rule) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("rules.nft"), """
                table inet doctor {
                    chain arrival {
                        type filter hook input priority 0
                        %s
                    }
                }
                """.formatted(rule));
        Program.run(folder, "ip", "netns", "exec", side, "nft", "-f", "rules.nft");
    }

    private void hideSettings() throws IOException {
        for (String file : SETTINGS) {
            if (Files.exists(Path.of("/etc", file))) {
                ownFile(file, "");
            }
        }
    }

    /** The name server that programs on this side ask. */
    void nameServer(String address) throws IOException {
        ownFile("resolv.conf", "nameserver " + address + "\n");
        ownFile("nsswitch.conf", "hosts: files dns\n");
    }

    /** Programs on this side find it in place of the computer's file in /etc. */
    private void ownFile(String name, String content) throws IOException {
        Files.writeString(Files.createDirectories(OWN_FILES.resolve(here)).resolve(name), content);
    }

    /** Starts a program on the far computer, until the end of the test. */
    Program startThere(String... command) throws IOException {
        return keep(Program.start(folder, in(there, List.of(command)).toArray(String[]::new)));
    }

    /** Waits until somebody listens at a port of the far computer. */
    void awaitThere(int port) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!listened(port)) {
            if (Instant.now().isAfter(end)) {
                fail("nobody listens at port %d:%n%s", port, programs.getFirst().output());
            }
        }
    }

    private boolean listened(int port) throws IOException, InterruptedException {
        return Program.end(folder, Map.of(), in(there, List.of("ss", "--no-header", "--listening", "--numeric", "--tcp",
                "sport = :" + port))).output().contains("LISTEN");
    }

    private Program keep(Program program) {
        programs.push(program);
        return program;
    }

    /** Runs a program on this side to its end. */
    Program.Ended runHere(Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        return Program.end(folder, variables, in(here, command));
    }

    private static List<String> in(String side, List<String> command) {
        List<String> all = new ArrayList<>(List.of("ip", "netns", "exec", side));
        all.addAll(command);
        return all;
    }

    @Override
    public void close() {
        programs.forEach(Program::close);
        for (String side : List.of(here, there)) {
            try {
                Program.end(folder, Map.of(), new ArrayList<>(List.of("ip", "netns", "delete", side)));
            } catch (IOException | InterruptedException | AssertionError _) {
                // The other one is to be removed as well.
            }
        }
        forget(OWN_FILES.resolve(here).toFile());
    }

    /** What stays of them nobody will ask for under this name again. */
    private static void forget(File files) {
        for (File file : Objects.requireNonNullElseGet(files.listFiles(), () -> new File[0])) {
            file.delete();
        }
        files.delete();
    }
}
