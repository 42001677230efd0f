package dev.connectiondoctor.app.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.http.RateLimit;
import dev.connectiondoctor.stage.http.Support;
import dev.connectiondoctor.stage.http.TokenUsage;

/** Lays out one answer: what was asked, its headers, its words, and what those need who are asked for help. */
final class HttpSections {
    private final Words words;
    private final ZoneId zone;

    HttpSections(Words words) {
        this(words, ZoneId.systemDefault());
    }

    /** @param zone where the moments of the answer are told */
    HttpSections(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** @param answer null for nothing to lay out */
    List<Section> of(@Nullable HttpAnswer answer) {
        Layout all = new Layout(words);
        if (answer == null) {
            return all.done();
        }
        FactList facts = new FactList(words).add("asked-url", answer.method() + " " + answer.url())
                .add("http-version", answer.httpVersion())
                .add("answered-by", words.answerer(answer.answeredBy()))
                .add("error", error(answer.error()))
                .time("total", answer.totalMs());
        new TreeMap<>(answer.headers()).forEach(facts::named);
        return all.add(support(answer.support()))
                .facts(facts, "http")
                .quote("words-of-peer", answer.isSuccess() ? null : answer.body())
                .done();
    }

    private List<Section> support(Support seen) {
        FactList facts = new FactList(words);
        seen.requestIds()
                .forEach((place, id) -> facts.named(words.of("evidence.request-id-in", Map.of("place", place)), id));
        facts.add("retry-at", seen.retryAt() == null ? null : local(seen.retryAt(), seen.at()))
                .add("edge", seen.edge() == null ? null : words.answerer(seen.edge()));
        Layout all = new Layout(words);
        return all.facts(facts, "support")
                .table("limits", all.columns("counted", "allowed", "left", "whole-again"), seen.rateLimits(),
                        limit -> limit(limit, seen.at()))
                .done();
    }

    private List<Section.Cell> limit(RateLimit one, @Nullable Instant at) {
        Section.Cell left = one.usedUp()
                ? Section.Cell.good(false, amount(one.remaining()))
                : Section.Cell.of(amount(one.remaining()));
        String reset = one.resetAt() == null ? one.reset() : local(one.resetAt(), at);
        return List.of(Section.Cell.of(words.or("limit." + one.name(), one.name().replace('-', ' '))),
                Section.Cell.of(amount(one.limit())), left,
                Section.Cell.of(reset == null ? words.of("none") : reset));
    }

    private String amount(@Nullable Long value) {
        return value == null ? words.of("none") : String.format(words.locale(), "%,d", value);
    }

    /** The time of day here; with the date unless that is the day of the answer. */
    private String local(Instant moment, @Nullable Instant at) {
        boolean sameDay = at != null && LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(moment, zone));
        DateTimeFormatter format = sameDay
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);
        return format.withLocale(words.locale()).withZone(zone).format(moment);
    }

    /** The id of a request, unless it is told among all ids of its answer. */
    static @Nullable String idBeside(@Nullable HttpAnswer answer, @Nullable String id) {
        return answer == null || answer.support().requestIds().isEmpty() ? id : null;
    }

    static String usage(Words words, TokenUsage usage) {
        return words.of("evidence.tokens", Map.of("input", usage.inputTokens(), "output", usage.outputTokens()));
    }

    static @Nullable String error(HttpAnswer.@Nullable ApiError error) {
        return error == null ? null : String.join(" ", error.type(), error.code(), error.message()).strip();
    }
}
