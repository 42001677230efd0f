package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** What the service answered, as its support asks for it. */
final class PageReplies {
    private static final int LONGEST_BODY = 1500;

    private final Wording words;

    PageReplies(Wording words) {
        this.words = words;
    }

    List<Page.Reply> of(Report report) {
        List<Page.Reply> replies = new ArrayList<>();
        for (StageReport stage : report.stages()) {
            Evidence evidence = stage.result().evidenceOrNull();
            if (evidence != null) {
                answers(evidence).forEach((kind, answer) -> replies.add(reply(stage.stage(), kind, answer)));
            }
        }
        return replies;
    }

    /** The answers of a stage by how they were asked for. */
    private static Map<String, HttpAnswer> answers(Evidence evidence) {
        Map<String, HttpAnswer> answers = new LinkedHashMap<>();
        switch (evidence) {
            case FirstByteEvidence first -> put(answers, "plain", first.answer());
            case ModelsEvidence models -> put(answers, "plain", models.answer());
            case ShortPromptEvidence brief -> {
                put(answers, "whole", brief.answer());
                put(answers, "streamed", brief.streamed());
            }
            case LongStreamEvidence stream -> put(answers, "streamed", stream.answer());
            default -> {
                // The other stages ask for no answer.
            }
        }
        return answers;
    }

    private static void put(Map<String, HttpAnswer> answers, String kind, @Nullable HttpAnswer answer) {
        if (answer != null) {
            answers.put(kind, answer);
        }
    }

    private Page.Reply reply(Stage stage, String kind, HttpAnswer answer) {
        List<Page.Fact> facts = new ArrayList<>();
        add(facts, "request", answer.method() + " " + answer.url());
        add(facts, "status", answer.status() + " (" + answer.httpVersion() + ")");
        if (!kind.equals("plain")) {
            add(facts, "streamed", words.text("page.streamed." + kind));
        }
        add(facts, "at", answer.support().at() == null ? null : PageFacts.utc(answer.support().at()));
        add(facts, "duration", words.text("page.duration", Map.of("headers", Amounts.duration(answer.headersMs()),
                "total", Amounts.duration(answer.totalMs()))));
        ids(answer).forEach((name, value) -> facts.add(new Page.Fact(name, value)));
        add(facts, "answered-by", answer.answeredBy());
        if (answer.support().edge() != null) {
            add(facts, "edge", words.text(
                    answer.support().bodyNamesEdge() ? "page.edge.in-body" : "page.edge.not-in-body",
                    Map.of("edge", answer.support().edge())));
        }
        HttpAnswer.ApiError error = answer.error();
        if (error != null) {
            add(facts, "error", String.join(" ", error.type(), error.code()).strip());
            add(facts, "message", error.message());
        }
        boolean telling = !answer.isSuccess() || error != null;
        return new Page.Reply(words.stage(stage), facts,
                telling && !answer.body().isBlank() ? Cut.to(LONGEST_BODY, answer.body()) : null);
    }

    private static Map<String, String> ids(HttpAnswer answer) {
        Map<String, String> ids = new LinkedHashMap<>();
        if (answer.requestId() != null && !answer.support().requestIds().containsValue(answer.requestId())) {
            ids.put("request-id", answer.requestId());
        }
        answer.support().requestIds().forEach((name, id) -> ids.put(name.equals("body") ? "request-id" : name, id));
        answer.headers()
                .entrySet()
                .stream()
                .filter(header -> header.getKey().equals("cf-ray"))
                .forEach(
                        ray -> ids.putIfAbsent("cf-ray", ray.getValue()));
        return ids;
    }

    private void add(List<Page.Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Page.Fact(words.text("page.reply." + name), value));
        }
    }
}
