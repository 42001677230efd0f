package dev.connectiondoctor.practice;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.report.Amounts;
import dev.connectiondoctor.report.ItFacts;
import dev.connectiondoctor.report.JsonReport;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.Reproductions;
import dev.connectiondoctor.report.SupportFacts;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.text.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What support and IT ask, and what a check has seen of it: every form of the report must say it, so that nobody has to
 * be called back. Forms are compared without blanks and without what escapes signs in them.
 */
final class Questions {
    private static final Wording WORDS = new Wording(Messages.in(Locale.ENGLISH));
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int BODY = 300;
    private static final int MOST_ROWS = 40;

    private final Report report;
    private final Observations seen;
    private final List<Fact> facts = new ArrayList<>();

    private Questions(Report report) {
        this.report = report;
        seen = report.stages()
                .stream()
                .reduce(Observations.none(), (all, stage) -> all.with(stage.result()), (one, _) -> one);
    }

    /** @param data how JSON says it; @param words how the forms for people say it */
    private record Fact(String question, String data, String words) {}

    /** Each question that a form leaves open, in words; none where all is well. */
    static List<String> open(Report report) {
        Questions all = new Questions(report);
        all.check();
        all.service();
        all.network();
        Map<String, String> forms = Forms.pages(report);
        String json = texts(forms.get("json"));
        List<String> open = new ArrayList<>();
        for (Fact fact : all.facts) {
            missing("json", json, fact.question, fact.data).ifPresent(open::add);
            String html = Jsoup.parse(forms.get("html")).wholeText();
            Stream.of(Map.entry("html", html), Map.entry("markdown", forms.get("markdown")),
                    Map.entry("text", forms.get("text")))
                    .flatMap(form -> missing(form.getKey(), form.getValue(), fact.question, fact.words).stream())
                    .forEach(open::add);
        }
        return open;
    }

    private static java.util.Optional<String> missing(String form, String text, String question, String answer) {
        return bare(text).contains(bare(answer))
                ? java.util.Optional.empty()
                : java.util.Optional.of(form + " does not say " + question + ": " + answer);
    }

    private void check() {
        fact("time (UTC)", report.startedAt().toString(), UTC.format(report.startedAt()));
        fact("time (local)", SupportFacts.of(report).atLocal());
        fact("base URL", report.target().baseUrl());
        fact("host and port", report.target().host(), report.target().host() + ":" + report.target().port());
        fact("model", report.target().model());
        fact("key's beginning", report.target().key().prefix());
        fact("account", "", WORDS.text("page.account"));
        report.experiments().forEach(made -> fact("what was tried", WORDS.conclusion(made)));
        Reproductions.of(report).forEach(command -> fact("command: " + command.step(), command.posix()));
        SupportFacts.OtherModel other = SupportFacts.of(report).otherModel();
        if (other != null) {
            fact("another model", other.model());
        }
    }

    private void service() {
        seen.firstByte().ifPresent(first -> answer("first byte", first.answer()));
        seen.models().ifPresent(models -> answer("models", models.answer()));
        seen.shortPrompt().ifPresent(brief -> {
            answer("short prompt", brief.answer());
            answer("short prompt, streamed", brief.streamed());
        });
        seen.longStream().ifPresent(stream -> answer("long stream", stream.answer()));
    }

    private void answer(String which, @Nullable HttpAnswer answer) {
        if (answer == null) {
            return;
        }
        fact(which + ": path", answer.url(), answer.method() + " " + answer.url());
        fact(which + ": status", String.valueOf(answer.status()), answer.status() + " (" + answer.httpVersion() + ")");
        fact(which + ": request id", answer.requestId());
        answer.support().requestIds().values().forEach(id -> fact(which + ": id", id));
        fact(which + ": cf-ray", answer.headers().get("cf-ray"));
        fact(which + ": edge", answer.support().edge());
        fact(which + ": duration", "", Amounts.duration(answer.totalMs()));
        if (answer.support().at() != null) {
            fact(which + ": time", answer.support().at().toString(), UTC.format(answer.support().at()));
        }
        if (answer.support().sentBytes() != null) {
            fact(which + ": bytes sent", answer.support().sentBytes().toString());
        }
        if (answer.body().toLowerCase(Locale.ROOT).contains("cloudflare")) {
            fact(which + ": Cloudflare", "bodyMentionsCloudflare true", WORDS.text("support.table.requests.6"));
        }
        HttpAnswer.ApiError error = answer.error();
        if (error != null) {
            fact(which + ": error", error.type());
            fact(which + ": message", error.message());
        }
        if (!answer.isSuccess() || error != null) {
            fact(which + ": body", begin(answer.body()));
        }
    }

    private void network() {
        ItFacts it = ItFacts.of(report);
        it.allow().forEach(host -> fact("host to allow", host.host()));
        it.addresses().forEach(address -> fact("address", address));
        seen.tcp()
                .stream()
                .flatMap(tcp -> tcp.attempts().stream())
                .limit(MOST_ROWS)
                .forEach(tried -> fact("address tried", tried.address()));
        seen.tls().ifPresent(tls -> {
            tls.chain().stream().limit(MOST_ROWS - 1).forEach(this::certificate);
            if (tls.root() != null && tls.chain().size() < MOST_ROWS) {
                certificate(tls.root());
            }
        });
        seen.proxy().filter(proxy -> proxy.url() != null).ifPresent(proxy -> {
            fact("proxy", proxy.url());
            proxy.authenticate().forEach(scheme -> fact("proxy's login", scheme));
            proxy.headers().values().forEach(value -> fact("proxy's header", value));
            fact("proxy's words", proxy.body() == null ? null : begin(proxy.body()));
            fact("proxy's status", proxy.connectStatus() == null ? null : proxy.connectStatus().toString());
        });
        it.timeouts().forEach(time -> fact("time-out", "", Amounts.number(time.seconds()) + " s"));
        it.exempt()
                .forEach(wish -> fact("what to change", wish.value(),
                        WORDS.text("letter.wish." + wish.kind(), Map.of("value", wish.value()))));
    }

    private void certificate(TlsEvidence.Certificate one) {
        fact("issuer", one.issuer());
        fact("subject", one.subject());
        fact("fingerprint", one.sha256());
        fact("dates", one.notAfter());
    }

    private void fact(String question, @Nullable String answer) {
        fact(question, answer, answer);
    }

    private void fact(String question, @Nullable String data, @Nullable String words) {
        if (data != null && words != null) {
            facts.add(new Fact(question, data, words));
        }
    }

    private static String begin(String body) {
        return body.substring(0, Math.min(BODY, body.length()));
    }

    /** Every key and value of the document. */
    private static String texts(String json) {
        StringBuilder texts = new StringBuilder();
        collect(new JsonMapper().readTree(json), texts);
        return texts.toString();
    }

    private static void collect(JsonNode node, StringBuilder texts) {
        if (node.isObject()) {
            node.properties().forEach(entry -> {
                texts.append(entry.getKey()).append(' ');
                collect(entry.getValue(), texts);
            });
        } else if (node.isArray()) {
            node.forEach(item -> collect(item, texts));
        } else {
            texts.append(node.asString()).append('\n');
        }
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{C}\\uFFFD\\\\]+", "");
    }
}
