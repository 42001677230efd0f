package dev.connectiondoctor.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks CONNECT on a connection to a proxy and keeps what a refusal says. */
public final class Tunnel {
    private static final int MOST_HEAD = 32 << 10;
    private static final int MOST_BODY = 4096;
    /** Milliseconds of silence after which a body without a length is taken to be over. */
    private static final int MOST_WAIT_FOR_BODY = 1000;
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d\\.\\d (\\d{3}).*");

    private final ProxyAddress proxy;
    private final Scrubber scrubber;

    public Tunnel(ProxyAddress proxy, Scrubber scrubber) {
        this.proxy = proxy;
        this.scrubber = scrubber;
    }

    /**
     * The proxy's consent.
     *
     * @param headers header values by lower-case name
     */
    public record Opened(int status, Map<String, List<String>> headers) {}

    /**
     * Asks for a tunnel. On return the next byte on the connection is the endpoint's.
     *
     * @throws ProxyRefusal if the proxy answered with anything but 2xx
     * @throws NotHttpAnswer if it did not answer in HTTP
     */
    public Opened open(Socket socket, String host, int port, Duration limit) throws IOException {
        return Deadline.within(limit, socket, () -> {
            socket.getOutputStream().write(request(Literals.bracketed(host) + ":" + port));
            return answer(socket);
        });
    }

    private byte[] request(String authority) {
        StringBuilder text = new StringBuilder("CONNECT ").append(authority)
                .append(" HTTP/1.1\r\nHost: ")
                .append(authority)
                .append("\r\nUser-Agent: connection-doctor\r\n");
        ProxyAddress.Login login = proxy.login();
        if (login != null) {
            text.append("Proxy-Authorization: ").append(basic(login)).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static String basic(ProxyAddress.Login login) {
        byte[] pair = (login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private Opened answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] head = head(in);
        List<String> lines = new String(head, StandardCharsets.ISO_8859_1).lines().toList();
        Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (!status.matches()) {
            throw new NotHttpAnswer(head);
        }
        int code = Integer.parseInt(status.group(1));
        Map<String, List<String>> headers = headers(lines.subList(1, lines.size()));
        if (code / 100 != 2) {
            socket.setSoTimeout(MOST_WAIT_FOR_BODY);
            throw new ProxyRefusal(code, headers, body(in, headers));
        }
        return new Opened(code, headers);
    }

    /** Byte by byte, so that nothing behind the head is taken from the tunnel; given up as soon as it is not HTTP. */
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last4 = 0;
        for (int next = in.read(); next >= 0 && head.size() < MOST_HEAD; next = in.read()) {
            head.write(next);
            last4 = last4 << 8 | next;
            boolean over = last4 == 0x0d0a0d0a || (last4 & 0xffff) == 0x0a0a;
            if (over || head.size() == 5 && !head.toString(StandardCharsets.ISO_8859_1).equals("HTTP/")) {
                break;
            }
        }
        return head.toByteArray();
    }

    private static Map<String, List<String>> headers(List<String> lines) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        _ -> new ArrayList<>()).add(line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    /** What there is of the body; one that is cut off is still worth having. */
    private String body(InputStream in, Map<String, List<String>> headers) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        long announced = length(headers);
        try {
            for (int next; body.size() < Math.min(announced, 4L * MOST_BODY) && (next = in.read()) >= 0;) {
                body.write(next);
            }
        } catch (IOException _) {
            // The refusal itself has been understood.
        }
        return scrubber.scrub(body.toString(StandardCharsets.UTF_8), MOST_BODY);
    }

    private static long length(Map<String, List<String>> headers) {
        String value = headers.getOrDefault("content-length", List.of("")).getFirst();
        return value.matches("\\d{1,9}") ? Long.parseLong(value) : Long.MAX_VALUE;
    }
}
