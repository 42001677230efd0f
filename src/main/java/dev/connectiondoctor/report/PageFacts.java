package dev.connectiondoctor.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What was checked, when and from where. */
final class PageFacts {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Wording words;
    private final ZoneId zone;

    PageFacts(Wording words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    static String utc(Instant moment) {
        return UTC.format(moment);
    }

    List<Page.Fact> of(Report report) {
        TargetFacts target = report.target();
        List<Page.Fact> facts = new ArrayList<>();
        add(facts, "base-url", target.baseUrl());
        add(facts, "host", target.host() == null ? null : target.host() + ":" + target.port());
        add(facts, "protocol", target.protocol());
        add(facts, "model", target.model());
        add(facts, "key", key(target.key()));
        add(facts, "route", words.text("page.route." + target.route()));
        add(facts, "depth", target.depth());
        add(facts, "started", utc(report.startedAt()));
        add(facts, "started-local", MOMENT.format(report.startedAt().atZone(zone)));
        add(facts, "verdict", report.verdict().cause() == null ? null : report.verdict().cause().id());
        add(facts, "doctor", report.doctor().version() + ", Java " + report.doctor().java());
        add(facts, "system", report.doctor().os());
        return facts;
    }

    private String key(TargetFacts.Key key) {
        return key.present()
                ? words.text("page.key.present", Map.of("prefix", key.prefix(), "length", key.length()))
                : words.text("page.key.none");
    }

    private void add(List<Page.Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Page.Fact(words.text("page.fact." + name), value));
        }
    }
}
