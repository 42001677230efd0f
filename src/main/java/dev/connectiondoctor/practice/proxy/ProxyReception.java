package dev.connectiondoctor.practice.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.AnswerWriter;
import dev.connectiondoctor.practice.http.BadRequest;
import dev.connectiondoctor.practice.http.Request;
import dev.connectiondoctor.practice.http.RequestReader;
import dev.connectiondoctor.practice.wire.Connection;
import dev.connectiondoctor.practice.wire.Reception;
import dev.connectiondoctor.practice.wire.Relay;
import dev.connectiondoctor.practice.wire.Resources;

/**
 * A forward proxy: CONNECT, and requests with a whole URL. It reaches the hosts that it was given and nothing else, so
 * that nothing ever leaves this computer.
 *
 * @param hosts addresses by host name or address literal
 * @param patience how long client and server may say nothing before their connection is ended; zero for as long as they
 *            like
 */
public record ProxyReception(Resources resources, ProxyPolicy policy, Map<String, List<InetAddress>> hosts,
        Duration patience) implements Reception {
    /** One that waits as long as it takes. */
    public ProxyReception(Resources resources, ProxyPolicy policy, Map<String, List<InetAddress>> hosts) {
        this(resources, policy, hosts, Duration.ZERO);
    }

    private static final byte[] ESTABLISHED = "HTTP/1.1 200 Connection established\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    @Override
    public void receive(Connection client) throws IOException, InterruptedException {
        try {
            converse(client);
        } catch (BadRequest bad) {
            refuse(client, Answer.Page.of(bad.status(), "text/plain", bad.getMessage()), false);
            client.finish();
        }
    }

    private void converse(Connection client) throws IOException, InterruptedException {
        RequestReader reader = new RequestReader(client);
        boolean open = true;
        while (open) {
            Optional<Request> request = reader.head();
            open = request.isPresent() && answer(client, request.get());
        }
        client.finish();
    }

    /** @return whether the client may ask again, for example with a login */
    private boolean answer(Connection client, Request request) throws IOException, InterruptedException {
        boolean mayAskAgain = request.method().equals("CONNECT");
        Optional<Answer.Page> refusal = policy.refusal(request);
        if (refusal.isPresent()) {
            return refuse(client, refusal.get(), mayAskAgain);
        }
        Optional<Target> target = Target.of(request).filter(wanted -> reach().knows(wanted.host()));
        return target.isPresent()
                ? pass(client, request, target.get())
                : refuse(client, SquidPages.nameUnknown(), mayAskAgain);
    }

    private static boolean refuse(Connection client, Answer.Page page, boolean mayAskAgain) throws IOException {
        return new AnswerWriter(client).page(page, true, !mayAskAgain);
    }

    private boolean pass(Connection client, Request request, Target target) throws IOException, InterruptedException {
        Optional<Socket> reached = reach().to(target.host(), target.port());
        if (reached.isEmpty()) {
            return refuse(client, SquidPages.unreachable(), false);
        }
        Socket server = reached.get();
        try {
            if (request.method().equals("CONNECT")) {
                client.write(ESTABLISHED);
            } else {
                server.getOutputStream().write(target.head(request).getBytes(StandardCharsets.ISO_8859_1));
            }
            new Relay(resources, patience).run(client, server);
            return false;
        } finally {
            resources.drop(server);
        }
    }

    private Reach reach() {
        return new Reach(resources, hosts);
    }
}
