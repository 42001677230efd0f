package dev.connectiondoctor.real;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.Doctor;
import dev.connectiondoctor.Limits;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.practice.gateway.Gateway;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.mint.Mint;
import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.Reception;
import dev.connectiondoctor.practice.wire.Resources;
import dev.connectiondoctor.practice.wire.TlsReception;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;
import dev.connectiondoctor.target.found.SystemCommands;

/** Where a real program is put between the doctor and a practice gateway. Closing it ends everything. */
final class Bench implements AutoCloseable {
    static final String HOST = "gateway.practice.test";
    /** Another host, which has nothing to do with the first. */
    static final String ELSEWHERE = "elsewhere.practice.test";
    static final String KEY = "sk-practice-0123456789abcdef";
    static final List<String> MODELS = List.of("practice-small", "practice-large");

    /** Plenty for sound lines on a busy computer. */
    static final Limits PATIENT = new Limits(Limits.STANDARD.connect(), Duration.ofSeconds(20),
            Limits.STANDARD.answer(),
            Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofMinutes(2),
            Limits.STANDARD.bodyBytes(), Limits.STANDARD.streamBytes(), 1500, 3);

    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private final Path folder;
    private final Mint mint = new Mint();
    private final Resources resources = new Resources("real");
    private final Deque<Program> programs = new ArrayDeque<>();

    /** @param folder an empty one; the programs may write into it, whichever user they become */
    Bench(Path folder) throws IOException {
        this.folder = Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        write("roots.pem", Mint.pem(mint.root().certificate()));
        identity("server", mint.sound(Leaf.standard()));
    }

    Path folder() {
        return folder;
    }

    Mint mint() {
        return mint;
    }

    String path(String file) {
        return folder.resolve(file).toString();
    }

    /** Writes a file in which {@code FOLDER} stands for the folder. */
    Path write(String file, String text) throws IOException {
        return Files.writeString(folder.resolve(file), text.replace("FOLDER", folder.toString()));
    }

    /** Writes {@code name.pem}, the certificates, {@code name.key} and, for programs that want one file, both. */
    void identity(String name, Identity identity) throws IOException {
        String chain = identity.chain().stream().map(Mint::pem).collect(Collectors.joining());
        String key = "-----BEGIN PRIVATE KEY-----\n" + BASE64.encodeToString(identity.key().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        write(name + ".pem", chain);
        write(name + ".key", key);
        write(name + ".both.pem", chain + key);
    }

    /** A port on which nobody listens, below those that this computer hands out by itself. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 30_000);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(Loopback.IPV4, port));
                return port;
            } catch (IOException _) {
                // Somebody else's.
            }
        }
    }

    /** A sound service, to be put behind something. */
    static Handler gateway() {
        return Gateway.of(KEY, MODELS, Set.of(Protocol.OPENAI_CHAT));
    }

    /** Serves in plain HTTP; returns the port. */
    int plain(Handler handler) throws IOException {
        return listen(new HttpReception(handler));
    }

    /** An unrelated site with a public certificate, to compare with. */
    ControlHosts elsewhere() throws IOException {
        int port = secured(_ -> new Answer.Page(200, Map.of(), new byte[0]));
        return new ControlHosts(List.of(BaseUrl.parse("https://" + ELSEWHERE + ":" + port)), List.of());
    }

    /** Serves in TLS; returns the port. */
    int secured(Handler handler) throws IOException {
        return listen(new TlsReception(mint.sound(Leaf.standard()).context(), false, new HttpReception(handler)));
    }

    int listen(Reception reception) throws IOException {
        return listen(List.of(Loopback.IPV4), reception);
    }

    int listen(List<InetAddress> addresses, Reception reception) throws IOException {
        return Listener.start(resources, addresses, reception);
    }

    /** A service that takes a request and hangs up. */
    int hangingUp() throws IOException {
        return listen(connection -> {
            connection.in().read();
            connection.reset();
        });
    }

    Program start(String... command) throws IOException {
        Program program = Program.start(folder, command);
        programs.push(program);
        return program;
    }

    /** @param variables all that it is told by its environment */
    Program start(Map<String, String> variables, String... command) throws IOException {
        Program program = Program.start(folder, variables, command);
        programs.push(program);
        return program;
    }

    /** How to check a service at a port of this computer by its name elsewhere. */
    Options at(int port) {
        return at("https://" + HOST + ":" + port + "/v1");
    }

    Options at(String baseUrl) {
        BaseUrl base = BaseUrl.parse(baseUrl);
        return Options.of(new Endpoint(base, Protocol.OPENAI_CHAT, MODELS.getFirst(), new ApiKey(KEY)))
                .withProxy(Options.PROXY_NONE)
                .withPublicRoots(folder.resolve("roots.pem"))
                .withResolve(Map.of(String.valueOf(base.host()), List.of(Loopback.IPV4)))
                .withControlHosts(false)
                .withLimits(PATIENT);
    }

    Diagnosis check(Options options) throws InterruptedException {
        return check(options, _ -> {});
    }

    /** @param variables of the environment */
    Diagnosis check(Options options, Map<String, String> variables) throws InterruptedException {
        return new Diagnosis(new Doctor(new Environment(variables, folder)).start(options, _ -> {}).await());
    }

    /** On a computer that asks these name servers, the first first. */
    Diagnosis checkAsking(Options options, InetSocketAddress... servers) throws IOException, InterruptedException {
        Path root = folder.resolve("system");
        Files.createDirectories(root.resolve("etc"));
        Files.writeString(root.resolve("etc/resolv.conf"), Stream.of(servers)
                .map(server -> "nameserver " + Literals.text(server) + "\n")
                .collect(Collectors.joining()));
        Environment environment = new Environment(Map.of(), Map.of(), folder, folder, root, SystemCommands.NONE);
        return new Diagnosis(new Doctor(environment).start(options, _ -> {}).await());
    }

    Diagnosis check(Options options, Consumer<RunEvent> observer) throws InterruptedException {
        Doctor doctor = new Doctor(new Environment(Map.of(), folder));
        return new Diagnosis(doctor.start(options, observer).await());
    }

    @Override
    public void close() {
        programs.forEach(Program::close);
        resources.close();
    }
}
