package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;

import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.mint.Mint;
import dev.connectiondoctor.practice.wire.Listener;
import dev.connectiondoctor.practice.wire.Loopback;
import dev.connectiondoctor.practice.wire.Resources;
import dev.connectiondoctor.practice.wire.TlsReception;
import dev.connectiondoctor.target.BaseUrl;

/** Names by https, with dnsjava on the other side. */
class DnsOverHttpsTest {
    private static final Duration WAIT = Duration.ofSeconds(10);
    private static final String HOST = "api.example.test";

    private final Resources resources = new Resources("doh-test");
    private final Mint mint = new Mint();
    private final Contacts contacts = new Contacts();

    @AfterEach
    void end() {
        resources.close();
    }

    private BaseUrl resolver(Handler handler) throws IOException {
        int port = Listener.start(resources, Loopback.addresses(),
                new TlsReception(mint.sound(Leaf.standard()).context(), false, new HttpReception(handler)));
        return BaseUrl.parse("https://localhost:" + port + "/dns-query");
    }

    private BaseUrl answering(DnsPeer.Answers answers) throws IOException {
        return resolver(request -> {
            assertThat(request.method() + " " + request.path()).isEqualTo("POST /dns-query");
            assertThat(request.header("content-type")).isEqualTo("application/dns-message");
            try {
                byte[] wire = answers.apply(new Message(request.body())).orElseThrow().toWire();
                return new Answer.Page(200, Map.of("Content-Type", "application/dns-message"), wire);
            } catch (IOException malformed) {
                return Answer.Page.of(400, "text/plain", "no question");
            }
        });
    }

    private Optional<DnsOverHttps.Opinion> ask(Duration limit, BaseUrl... resolvers) throws Exception {
        TrustStores trust = new TrustStores(Set.of(mint.root().certificate()), Set.of());
        return new DnsOverHttps(trust, limit, contacts).first(List.of(resolvers), HOST + ".");
    }

    @Test
    void bothFamiliesAreAsked() throws Exception {
        BaseUrl resolver = answering(DnsPeer::both);
        DnsOverHttps.Opinion said = ask(WAIT, resolver).orElseThrow();
        assertThat(said.resolver()).isEqualTo(resolver);
        assertThat(said.answer().addresses()).containsExactly(InetAddress.ofLiteral("192.0.2.1"),
                InetAddress.ofLiteral("2001:db8::1"));
    }

    @Test
    void thatThereIsNoSuchNameIsAnAnswer() throws Exception {
        assertThat(ask(WAIT, answering(DnsPeer::notFound)).orElseThrow().answer().outcome())
                .isEqualTo(DnsOutcome.NXDOMAIN);
        assertThat(ask(WAIT, answering(question -> DnsPeer.rcode(question, Rcode.SERVFAIL))).orElseThrow()
                .answer()
                .outcome()).isEqualTo(DnsOutcome.SERVFAIL);
    }

    @Test
    void theNextIsAskedWhenOneDoesNotAnswer() throws Exception {
        BaseUrl page = resolver(_ -> Answer.Page.html(200, "<h1>Sign in</h1>"));
        BaseUrl refusing = resolver(_ -> Answer.Page.html(403, "no"));
        BaseUrl sound = answering(DnsPeer::both);
        assertThat(ask(WAIT, page, refusing, sound).orElseThrow().resolver()).isEqualTo(sound);
        assertThat(contacts.all()).extracting(Contacts.Contact::port)
                .containsExactly(page.port(), refusing.port(), sound.port());
    }

    @Test
    void nobodyIsBelievedWhomNobodyVouchesFor() throws Exception {
        BaseUrl resolver = answering(DnsPeer::both);
        assertThat(new DnsOverHttps(new TrustStores(Set.of(new Mint().root().certificate()), Set.of()), WAIT,
                contacts).first(List.of(resolver), HOST)).isEmpty();
    }

    @Test
    void aSilentOneIsLeftAlone() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        BaseUrl silent = resolver(_ -> {
            never.await();
            return Answer.Page.html(200, "");
        });
        assertThat(ask(Duration.ofMillis(300), silent)).isEmpty();
        assertThat(ask(WAIT)).isEmpty();
    }

    @Test
    void tooMuchIsNoAnswer() throws Exception {
        byte[] much = new byte[1 << 20];
        assertThat(ask(WAIT, resolver(_ -> new Answer.Page(200, Map.of(), much)))).isEmpty();
    }
}
