package dev.connectiondoctor.practice;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Mint;
import dev.connectiondoctor.practice.proxy.ProxyPolicy;
import dev.connectiondoctor.practice.proxy.ProxyReception;
import dev.connectiondoctor.practice.proxy.SocksReception;
import dev.connectiondoctor.practice.wire.ClosedPort;
import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.Reception;
import dev.connectiondoctor.practice.wire.Resources;
import dev.connectiondoctor.practice.wire.TlsReception;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.FoundOnThisComputer;
import dev.connectiondoctor.target.FoundOnThisComputer.Candidate;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.Os;
import dev.connectiondoctor.target.found.SystemCommands;

/** Where one practice network is put together. */
final class Lab {
    /** The host of a network whose story needs one that is not this computer by name. */
    static final String GATEWAY = "gateway.practice.test";

    private static final Map<String, List<InetAddress>> HOSTS = Map.of(GATEWAY, Loopback.addresses(), "localhost",
            Loopback.addresses(), "127.0.0.1", List.of(Loopback.IPV4));

    /** The folder within the home folder that stands for the root of the system. */
    private static final String SYSTEM = "system/";
    /** What a GNOME is asked for its proxy. */
    private static final List<String> GNOME = List.of("gsettings", "list-recursively", "org.gnome.system.proxy");

    private final Resources resources;
    private final Mint mint = new Mint();
    private final Map<String, String> variables = new TreeMap<>();
    private final Path folder;
    private final Path roots;
    private SystemCommands commands = SystemCommands.NONE;

    private Lab(String scenario, Path folder) throws IOException {
        this.resources = new Resources(scenario);
        this.folder = folder;
        this.roots = file("practice-roots.pem", mint.root());
    }

    /** An empty lab with a folder of its own for files. */
    static Lab open(String scenario) throws IOException {
        return new Lab(scenario, Files.createTempDirectory("practice-" + scenario + "-"));
    }

    Resources resources() {
        return resources;
    }

    Mint mint() {
        return mint;
    }

    /** PEM file with the root that the check is to trust. */
    Path roots() {
        return roots;
    }

    /** PEM file with another root, for example that of a company. */
    Path rootsOf(Authority root) throws IOException {
        return file("company-roots.pem", root);
    }

    /** A sound service of this protocol, to be changed as the story needs it. */
    Service service(Protocol protocol) {
        return new Service(this, protocol);
    }

    /** Listens on every loopback address; returns the port. */
    int listen(Reception reception) throws IOException {
        return Listener.start(resources, Loopback.addresses(), reception);
    }

    /** Serves plain HTTP on every loopback address; returns the port. */
    int serve(Handler handler) throws IOException {
        return listen(new HttpReception(handler));
    }

    /** A port that refuses every connection. */
    int closedPort() throws IOException {
        return ClosedPort.take(resources, Loopback.addresses());
    }

    /** A proxy that reaches the gateway; returns its {@code 127.0.0.1:port}. */
    String proxy(ProxyPolicy policy) throws IOException {
        return atProxyPort(new ProxyReception(resources, policy, HOSTS));
    }

    /** The same, reached by TLS. */
    String secureProxy(Identity identity) throws IOException {
        Reception proxy = new ProxyReception(resources, new ProxyPolicy.Open(), HOSTS);
        return atProxyPort(new TlsReception(identity.context(), false, proxy));
    }

    /** The same, by SOCKS. */
    String socksProxy() throws IOException {
        return atProxyPort(new SocksReception(resources, HOSTS));
    }

    /** Whatever it is that listens where a proxy should; returns its {@code 127.0.0.1:port}. */
    String atProxyPort(Reception reception) throws IOException {
        return "127.0.0.1:" + Listener.start(resources, List.of(Loopback.IPV4), reception);
    }

    /** Sets a variable of the environment in which the check will run. */
    void set(String variable, String value) {
        variables.put(variable, value);
    }

    /** Writes a file of the system in which the check will run, for example {@code etc/hosts}. */
    void systemFile(String path, String text) throws IOException {
        write(SYSTEM + path, text);
    }

    /** The name servers that the system in which the check will run asks, the first first. */
    void nameServers(InetSocketAddress... servers) throws IOException {
        systemFile("etc/resolv.conf", Stream.of(servers)
                .map(server -> "nameserver " + Literals.text(server) + "\n")
                .collect(Collectors.joining()));
    }

    /** The same, with a domain that is put behind names that are not known. */
    void searchingIn(String domain, InetSocketAddress server) throws IOException {
        systemFile("etc/resolv.conf", "nameserver " + Literals.text(server) + "\nsearch " + domain + "\n");
    }

    private Path system() {
        return folder.resolve(SYSTEM);
    }

    /** Writes a file into the home folder of the check, for example {@code .claude/settings.json}. */
    void write(String place, String content) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Takes the place of the operating system's own commands. */
    void answering(SystemCommands system) {
        commands = system;
    }

    /**
     * The same check as it is started without an address: with what is found in its home folder and variables. Models
     * are those of the service.
     */
    Options asFound(Options options) {
        Candidate found = FoundOnThisComputer.in(environment()).getFirst();
        Endpoint endpoint = found.endpoint();
        return options
                .withEndpoint(new Endpoint(endpoint.base(), endpoint.protocol(), options.endpoint().model(),
                        endpoint.key()))
                .withSources(found.sources())
                .withTool(found.tool());
    }

    /** Sets the proxy of the desktop, as a GNOME of this network has it. */
    void setSystemProxy(String settings) {
        answering(SystemCommands.recorded(Os.LINUX, Map.of(GNOME, settings)));
    }

    /** Ends what was begun. */
    void abandon() {
        RunningNetwork.end(resources, folder);
    }

    PracticeNetwork running(Options options) {
        return new RunningNetwork(options, environment(), resources, folder);
    }

    private Environment environment() {
        return new Environment(variables, Map.of(), folder, folder, system(), commands);
    }

    private Path file(String name, Authority root) throws IOException {
        return Files.writeString(folder.resolve(name), Mint.pem(root.certificate()));
    }
}
