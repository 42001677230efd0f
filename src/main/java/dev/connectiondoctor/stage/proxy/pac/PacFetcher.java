package dev.connectiondoctor.stage.proxy.pac;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.connectiondoctor.net.Deadline;
import dev.connectiondoctor.net.Interruption;
import dev.connectiondoctor.net.Network;
import dev.connectiondoctor.net.Race;
import dev.connectiondoctor.net.Tls;
import dev.connectiondoctor.target.BaseUrl;

/** Fetches a network's proxy script, without any proxy: from a file, or by http or https. */
public final class PacFetcher {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_REDIRECTS = 3;
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d\\.\\d (\\d{3})");
    private static final Pattern END_OF_HEAD = Pattern.compile("\r?\n\r?\n");
    private static final Pattern LOCATION = Pattern.compile("(?im)^location:\\s*(\\S+)");

    private final Network network;
    private final Path root;
    private final Duration limit;

    /**
     * @param root the folder that files are looked for in, for {@code /} on a real computer
     * @param limit for each connection, and for each answer
     */
    public PacFetcher(Network network, Path root, Duration limit) {
        this.network = network;
        this.root = root;
        this.limit = limit;
    }

    /** The script at an address. */
    public PacScript fetch(String address) throws PacFailure, InterruptedException {
        try {
            return new PacScript(address.toLowerCase(Locale.ROOT).startsWith("file:")
                    ? file(address)
                    : page(address, MOST_REDIRECTS));
        } catch (IOException | IllegalArgumentException unreachable) {
            Interruption.check();
            throw new PacFailure(PacFailure.Kind.NOT_FETCHED, unreachable.getClass().getSimpleName());
        }
    }

    private String file(String address) throws IOException, PacFailure {
        Path given = Path.of(URI.create(address));
        Path path = root.resolve(given.getRoot() == null ? given : given.getRoot().relativize(given));
        if (!Files.isRegularFile(path)) {
            throw new PacFailure(PacFailure.Kind.NOT_FETCHED, "no such file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return text(in.readNBytes(MOST_BYTES + 1));
        }
    }

    private String page(String address, int redirects) throws IOException, PacFailure, InterruptedException {
        BaseUrl base = BaseUrl.parse(address.replaceFirst("[?#].*", ""));
        if (!base.usable()) {
            throw new PacFailure(PacFailure.Kind.NOT_FETCHED, "no address");
        }
        String answer = answer(base, URI.create(address));
        Matcher status = STATUS.matcher(answer);
        Matcher end = END_OF_HEAD.matcher(answer);
        if (!status.lookingAt() || !end.find()) {
            throw new PacFailure(PacFailure.Kind.NOT_FETCHED, "no answer in HTTP");
        }
        Optional<String> next = status.group(1).startsWith("3")
                ? location(answer.substring(0, end.end()))
                : Optional.empty();
        if (next.isPresent() && redirects > 0) {
            return page(URI.create(address).resolve(next.get()).toString(), redirects - 1);
        }
        if (!status.group(1).equals("200")) {
            throw new PacFailure(PacFailure.Kind.NOT_FETCHED, "status " + status.group(1));
        }
        return answer.substring(end.end());
    }

    private static Optional<String> location(String rest) {
        Matcher found = LOCATION.matcher(rest);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** In HTTP/1.0, so that the answer ends with the connection and comes in one piece. */
    private String answer(BaseUrl base, URI uri) throws IOException, PacFailure, InterruptedException {
        String host = String.valueOf(base.host());
        try (Socket raw = Race.connect(network.names().lookup(host), base.port(),
                address -> network.connect(address, limit))) {
            Socket line = base.secure()
                    ? Tls.handshake(Tls.verifying(network.trust().all()), raw, host, base.port(), limit)
                    : raw;
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String request = "GET " + path + query + " HTTP/1.0\r\nHost: " + uri.getRawAuthority()
                    + "\r\nAccept: application/x-ns-proxy-autoconfig, */*\r\nConnection: close\r\n\r\n";
            byte[] received = Deadline.within(limit, raw, () -> {
                line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                return line.getInputStream().readNBytes(MOST_BYTES + 1);
            });
            return text(received);
        }
    }

    private static String text(byte[] bytes) throws PacFailure {
        if (bytes.length > MOST_BYTES) {
            throw new PacFailure(PacFailure.Kind.TOO_LARGE, "more than " + MOST_BYTES + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
