package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.ControlHosts;
import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.wire.Connection;
import dev.connectiondoctor.practice.wire.TlsReception;
import dev.connectiondoctor.target.BaseUrl;

/** Faults that are told from others by what unrelated hosts show; these networks bring such hosts along. */
final class ComparedLines {
    private static final String NAMED = "https://" + Lab.GATEWAY + ":%d/v1";
    private static final Duration BEHIND = Duration.ofDays(30);

    private ComparedLines() {}

    /** A device with a root of the company's own makes certificates for every host. */
    static Options interceptedWithoutVendor(Lab lab) throws IOException {
        Authority box = company();
        return shown(lab, box, Identity.issued(Leaf.standard(), box, box.path()));
    }

    /** A gateway with a certificate of the company's own; other hosts have public ones. */
    static Options privateGateway(Lab lab) throws IOException {
        return shown(lab, company(), lab.mint().sound(Leaf.standard()));
    }

    /** This computer lives in the past, by the clocks of others, and the certificate is of today. */
    static Options clockWrong(Lab lab) throws IOException {
        Leaf leaf = Leaf.standard().valid(BEHIND.minusDays(10), BEHIND.plusDays(60));
        List<BaseUrl> clocks = List.of(clock(lab), clock(lab));
        return lab.service(OPENAI_CHAT)
                .showing(lab.mint().sound(leaf))
                .start()
                .withControlHosts(true)
                .withControls(new ControlHosts(List.of(), clocks));
    }

    /** A computer with Windows that may not ask the authority. */
    static Options revocationUnreachable(Lab lab) throws IOException {
        lab.set("OS", "Windows_NT");
        Leaf leaf = Leaf.standard().withRevocationAt("http://127.0.0.1:" + lab.closedPort() + "/practice.crl");
        return lab.service(OPENAI_CHAT).showing(lab.mint().sound(leaf)).start().withControlHosts(true);
    }

    private static Authority company() {
        return Authority.root("CN=Harbour Works Network CA, O=Harbour Works, C=NL");
    }

    /** The service shows a certificate of this authority, and an unrelated host shows that identity. */
    private static Options shown(Lab lab, Authority authority, Identity elsewhere) throws IOException {
        int port = lab.listen(new TlsReception(elsewhere.context(), false, Connection::awaitPeerToLeave));
        BaseUrl control = BaseUrl.parse("https://localhost:" + port);
        return lab.service(OPENAI_CHAT)
                .usedAt(NAMED)
                .showing(Identity.issued(Leaf.ofNamedHost(), authority, authority.path()))
                .start()
                .withControlHosts(true)
                .withControls(new ControlHosts(List.of(control), List.of()));
    }

    private static BaseUrl clock(Lab lab) throws IOException {
        int port = lab.serve(_ -> new Answer.Page(204, Map.of("Date", DateTimeFormatter.RFC_1123_DATE_TIME
                .format(ZonedDateTime.now(ZoneOffset.UTC).plus(BEHIND))), new byte[0]));
        return BaseUrl.parse("http://127.0.0.1:" + port + "/");
    }
}
