package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.net.ssl.TrustManager;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.Limits;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.target.BaseUrl;

/** The real network. */
public final class LiveNetwork implements Network {
    private final Ticker ticker = Ticker.system();
    private final Clock clock = Clock.systemUTC();
    private final OpenThings open;
    private final NameService names;
    private final Ahead<TrustStores> trust;
    private final Scrubber scrubber;
    private final Contacts contacts;
    private final Route route;
    private final Lines lines;
    private final TlsEnds ends = new TlsEnds(ticker);
    private final HttpDoor http;
    private final Door direct;
    private @Nullable Network past;
    private boolean closed;

    private LiveNetwork(Options options, Environment environment, Route route, Ahead<TrustStores> trust,
            Contacts contacts)
            throws IOException {
        this.route = route;
        this.trust = trust;
        this.contacts = contacts;
        open = new OpenThings();
        names = names(options, environment, new Dialer(open, _ -> {}, ticker));
        Scrubber own = SecretScrubber.of(options.endpoint().key(), route.proxy());
        scrubber = text -> TokenMask.mask(own.scrub(text));
        Ahead<TrustManager> verifying = Ahead.of(() -> {
            TrustManager made = Tls.trusting(trust.get().all(), _ -> {});
            Tls.prepareKeys();
            return made;
        });
        ReachedFirst reachedFirst = new ReachedFirst(names);
        lines = new Lines(new Dialer(open, reachedFirst::reached, ticker), reachedFirst, route, verifying, scrubber,
                ticker);
        // To Java a connection stands only when its handshake is over, which has a time of its own.
        Duration standing = options.limits().connect().plus(options.limits().handshake());
        http = new HttpDoor(route, reachedFirst, () -> ends.watching(Tls.context(null, verifying.get())), standing,
                bridged(options.limits()));
        direct = () -> new LiveNetwork(options, environment, Route.DIRECT, trust, contacts);
    }

    /** Sets up another network. */
    @FunctionalInterface
    private interface Door {
        Network open() throws IOException;
    }

    /**
     * The network as programs in these surroundings see it.
     *
     * @throws IOException if a PEM file named in the options cannot be read
     */
    public static LiveNetwork open(Options options, Environment environment) throws IOException {
        return open(options, environment, Set::of);
    }

    /**
     * The same.
     *
     * @param told reads what the programs in question are told to trust; called once, on another thread
     * @throws IOException if a PEM file named in the options cannot be read
     */
    public static LiveNetwork open(Options options, Environment environment, Supplier<Set<X509Certificate>> told)
            throws IOException {
        Route route = new RouteFinder(environment).find(options.proxy(), options.endpoint().base());
        Ahead<TrustStores> stores = TrustLoader.ofThisComputer().load(options);
        return new LiveNetwork(options, environment, route, Ahead.of(() -> stores.get().withTold(told.get())),
                new Contacts());
    }

    private ProxyBridge.@Nullable Opener bridged(Limits limits) {
        ProxyAddress proxy = route.proxy();
        return proxy != null && proxy.secure()
                ? () -> lines.openProxy(proxy, limits.connect(), limits.handshake())
                : null;
    }

    private NameService names(Options options, Environment environment, Dialer dialer) {
        Map<String, List<InetAddress>> fixed = options.resolve()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(entry -> RunNames.canonical(entry.getKey()), Map.Entry::getValue,
                        (first, _) -> first));
        InetSocketAddress server = options.dnsServer();
        Duration limit = options.limits().connect();
        DnsClient client = new DnsClient(() -> open.add(new DatagramSocket()),
                dialer::connect);
        Lookups system = FileNames.in(environment.root(), client, limit).orElseGet(() -> new SystemNames(limit));
        return new RunNames(fixed, server == null ? null : new DnsServer(server, limit, client), system);
    }

    @Override
    public Ticker ticker() {
        return ticker;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public NameService names() {
        return names;
    }

    @Override
    public TrustStores trust() {
        return trust.get();
    }

    @Override
    public Scrubber scrubber() {
        return scrubber;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public Route route() {
        return route;
    }

    @Override
    public Socket connect(InetSocketAddress address, Duration timeout) throws IOException {
        return lines.connect(address, timeout);
    }

    /** For a plain http endpoint behind a proxy this is the connection to the proxy, as there is no tunnel. */
    @Override
    public Line open(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout)
            throws IOException, InterruptedException {
        return lines.open(base, connectTimeout, tunnelTimeout, false);
    }

    @Override
    public Line openNarrow(BaseUrl base, Duration connectTimeout, Duration tunnelTimeout)
            throws IOException, InterruptedException {
        return lines.open(base, connectTimeout, tunnelTimeout, true);
    }

    @Override
    public Line openVerified(BaseUrl base, Duration connectTimeout, Duration handshakeTimeout)
            throws IOException, InterruptedException {
        return lines.openVerified(base, connectTimeout, handshakeTimeout);
    }

    @Override
    public HttpClient http() {
        return http.client();
    }

    @Override
    public Optional<TlsEnd> tlsEndSince(long nanos) {
        return ends.since(nanos);
    }

    @Override
    public Network directly() throws IOException {
        if (route.direct()) {
            return this;
        }
        synchronized (direct) {
            if (closed) {
                throw new IOException("the network is closed");
            }
            Network network = past == null ? direct.open() : past;
            past = network;
            return network;
        }
    }

    @Override
    public void close() {
        synchronized (direct) {
            closed = true;
            if (past != null) {
                past.close();
            }
        }
        open.close();
        http.close();
    }
}
