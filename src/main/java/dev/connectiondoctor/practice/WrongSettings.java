package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.ANTHROPIC;
import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.util.List;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.gateway.Pages;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.http.Handler;
import dev.connectiondoctor.practice.http.HttpReception;
import dev.connectiondoctor.practice.http.Request;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.proxy.ProxyPolicy;
import dev.connectiondoctor.practice.wire.Reception;
import dev.connectiondoctor.practice.wire.TlsPort;

/** Sound services, used with settings that do not fit. */
final class WrongSettings {
    private WrongSettings() {}

    static Options missingV1(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT)
                .usedAt("https://localhost:%d")
                .answering(sound -> sound.except(WrongSettings::isWebSite, WrongSettings::webSite))
                .start();
    }

    static Options doubledV1(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).usedAt("https://localhost:%d/v1/v1").start();
    }

    static Options fullPath(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).usedAt("https://localhost:%d/v1/chat/completions").start();
    }

    /** The service is one folder further down than where most have it. */
    static Options wrongPath(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).answering(WrongSettings::behindApi).start();
    }

    private static Handler behindApi(Handler sound) {
        return request -> request.path().startsWith("/api/")
                ? sound.answer(new Request(request.method(), request.target().substring("/api".length()),
                        request.version(), request.headers(), request.body()))
                : Pages.nginx(404);
    }

    static Options invalid(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).usedAt("https//localhost:%d/v1").start();
    }

    static Options plainHttp(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).plain().usedAt("http://" + Lab.GATEWAY + ":%d/v1").start();
    }

    static Options needsHttps(Lab lab) throws IOException {
        Service service = lab.service(OPENAI_CHAT).usedAt("http://localhost:%d/v1");
        Reception puzzled = new HttpReception(_ -> Pages.nginxWantsHttps());
        return service.checkedAt(lab.listen(new TlsPort(service.reception(), puzzled)));
    }

    static Options withQuery(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).usedAt("https://localhost:%d/v1?utm_source=docs").start();
    }

    static Options keyMissing(Lab lab) throws IOException {
        return lab.service(OPENAI_CHAT).usedWithKey(null).start();
    }

    static Options keyWithBlanks(Lab lab) throws IOException {
        return lab.service(ANTHROPIC).usedWithKeyAnd(" \n").start();
    }

    static Options keyOfAnotherProvider(Lab lab) throws IOException {
        Leaf leaf = Leaf.forHosts("api.openai.com", List.of("api.openai.com"));
        return lab.service(OPENAI_CHAT)
                .showing(lab.mint().sound(leaf))
                .usedAt("https://api.openai.com:%d/v1")
                .usedWithKey(Keys.withPrefix("sk-ant-api03-"))
                .start();
    }

    /** The sign in the password ends what programs take for the host. */
    static Options proxyUrlMalformed(Lab lab) throws IOException {
        String proxy = lab.proxy(new ProxyPolicy.Login("practice", "open#sesame"));
        lab.set("HTTPS_PROXY", "http://practice:open#sesame@" + proxy);
        return lab.service(OPENAI_CHAT)
                .usedAt("https://" + Lab.GATEWAY + ":%d/v1")
                .start()
                .withProxy(Options.PROXY_AUTO);
    }

    private static boolean isWebSite(Request request) {
        return !request.path().startsWith("/v1/");
    }

    private static Answer webSite(Request request) {
        return request.path().equals("/") ? Pages.home() : Pages.nginx(404);
    }
}
