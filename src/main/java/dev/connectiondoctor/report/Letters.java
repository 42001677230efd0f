package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

/** Writes letters to those who can mend what was found. They say what was seen and what is asked for, and no more. */
public final class Letters {
    private static final int MOST_FINDINGS = 3;
    private static final int LONGEST_BODY = 600;
    /** The words of the check speak to its user: they stand in a letter as what they are, somebody else's. */
    private static final String QUOTED = "> ";

    private final Wording words;

    public Letters(Messages messages) {
        words = new Wording(messages);
    }

    /** A letter to them; empty if nothing that was found is theirs to mend. */
    public Optional<Letter> to(Addressee addressee, Report report) {
        List<Finding> findings = addressee.findings(report);
        if (findings.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> names = Map.of("host", Objects.requireNonNullElse(report.target().host(),
                report.target().baseUrl()), "time", PageFacts.utc(report.startedAt()), "version",
                report.doctor().version());
        List<String> body = new ArrayList<>();
        Stream.of("greeting", "intro").forEach(part -> body.add(text(addressee, part, names) + "\n"));
        findings.stream().limit(MOST_FINDINGS).forEach(finding -> {
            body.add(QUOTED + clean(words.title(finding)));
            body.add(QUOTED + clean(words.explanation(finding)) + "\n");
        });
        body.add(text(addressee, "facts", names));
        body.addAll(addressee == Addressee.IT ? forIt(report) : forSupport(report));
        body.add("");
        body.add(text(addressee, "close", names));
        return Optional.of(new Letter(clean(text(addressee, "subject", names)),
                Paper.clean(String.join("\n", body)) + "\n"));
    }

    private List<String> forIt(Report report) {
        ItFacts facts = ItFacts.of(report);
        List<String> lines = new ArrayList<>();
        facts.allow().forEach(host -> fact(lines, "allow." + host.why(), host.host() + ":" + host.port()));
        fact(lines, "addresses", String.join(", ", facts.addresses()));
        ItFacts.Inspection inspection = facts.inspection();
        if (inspection != null) {
            fact(lines, "product", inspection.product());
            fact(lines, "issuer", inspection.issuer());
            fact(lines, "sha256", inspection.sha256());
            fact(lines, "root", inspection.root());
            fact(lines, "root-sha256", inspection.rootSha256());
        }
        ItFacts.ProxyWords proxy = facts.proxy();
        if (proxy != null) {
            fact(lines, "proxy-status", proxy.connectStatus());
            fact(lines, "proxy-login", String.join(", ", proxy.authenticate()));
            proxy.headers().forEach((name, value) -> lines.add("- " + name + ": " + value));
        }
        facts.timeouts().forEach(time -> fact(lines, "timeout." + time.kind(), Amounts.number(time.seconds()) + " s"));
        lines.add("");
        lines.add(words.text("letter.it.ask"));
        facts.exempt()
                .forEach(wish -> lines.add("- " + words.text("letter.wish." + wish.kind(),
                        Map.of("value", wish.value()))));
        if (facts.exempt().isEmpty()) {
            lines.add("- " + words.text("letter.wish.look"));
        }
        return lines;
    }

    private List<String> forSupport(Report report) {
        SupportFacts facts = SupportFacts.of(report);
        List<String> lines = new ArrayList<>();
        fact(lines, "account", words.text("letter.account"));
        fact(lines, "key", facts.keyPrefix().isEmpty() ? null : facts.keyPrefix() + "…");
        fact(lines, "base-url", facts.baseUrl());
        fact(lines, "model", facts.model());
        fact(lines, "time", PageFacts.utc(facts.at()));
        fact(lines, "local-time", facts.atLocal());
        if (facts.otherModel() != null) {
            fact(lines, facts.otherModel().works() ? "other-model" : "other-model-fails", facts.otherModel().model());
        }
        List<Asked> failed = facts.requests()
                .stream()
                .filter(asked -> asked.body() != null || asked.status() >= 400)
                .filter(asked -> !asked.stage().equals(Stage.FIRST_BYTE.id()))
                .toList();
        (failed.isEmpty() ? facts.requests() : failed).forEach(asked -> request(lines, asked));
        Reproductions.telling(report, Addressee.SUPPORT.findings(report).getFirst().stage()).ifPresent(command -> {
            lines.add("");
            lines.add(words.text("letter.support.command"));
            lines.add(command.posix());
        });
        return lines;
    }

    private void request(List<String> lines, Asked asked) {
        lines.add("");
        lines.add("- " + asked.method() + " " + asked.url() + " → " + asked.status());
        fact(lines, "at", asked.at() == null ? null : PageFacts.utc(asked.at()));
        asked.requestIds().forEach((name, id) -> lines.add("- " + name + ": " + id));
        fact(lines, "streamed", asked.streamed() == null
                ? null
                : words.text(asked.streamed() ? "page.streamed.streamed" : "page.streamed.whole"));
        fact(lines, "sent", asked.sentBytes());
        fact(lines, "took", Amounts.duration(asked.durationMs()));
        fact(lines, "cloudflare", asked.edge() != null || asked.bodyMentionsCloudflare()
                ? words.text(asked.bodyMentionsCloudflare() ? "letter.yes" : "letter.no")
                : null);
        fact(lines, "error-body", asked.body() == null ? null : clean(Cut.to(LONGEST_BODY, asked.body())));
    }

    private void fact(List<String> lines, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            lines.add("- " + words.text("letter.fact", Map.of("name", words.text("letter.fact." + name), "value",
                    value)));
        }
    }

    private String text(Addressee addressee, String part, Map<String, Object> names) {
        return words.text("letter." + addressee.id() + "." + part, names);
    }

    private static String clean(String text) {
        return Paper.clean(text).replaceAll("\\s+", " ").strip();
    }
}
