package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.stage.Evidence;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.firstbyte.FirstByteEvidence;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.models.ModelsEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;

/** The requests of a report that were answered. */
final class AskedRequests {
    private static final int LONGEST_BODY = 1500;

    private final List<Asked> asked = new ArrayList<>();

    private AskedRequests() {}

    static List<Asked> of(Report report) {
        AskedRequests all = new AskedRequests();
        for (StageReport stage : report.stages()) {
            Evidence evidence = stage.result().evidenceOrNull();
            if (evidence != null) {
                all.add(stage.stage(), evidence, report.target().model());
            }
        }
        return List.copyOf(all.asked);
    }

    private void add(Stage stage, Evidence evidence, @Nullable String model) {
        switch (evidence) {
            case FirstByteEvidence first -> add(stage, first.answer(), null, null);
            case ModelsEvidence models -> add(stage, models.answer(), null, null);
            case ShortPromptEvidence brief -> {
                add(stage, brief.answer(), brief.model(), false);
                add(stage, brief.streamed(), brief.model(), true);
            }
            case LongStreamEvidence stream -> add(stage, stream.answer(), model, true);
            default -> {
                // The other stages make no request.
            }
        }
    }

    private void add(Stage stage, @Nullable HttpAnswer answer, @Nullable String model, @Nullable Boolean streamed) {
        if (answer == null) {
            return;
        }
        HttpAnswer.ApiError error = answer.error();
        boolean telling = !answer.isSuccess() || error != null;
        asked.add(new Asked(stage.id(), answer.support().at(), answer.method(), answer.url(), path(answer.url()), model,
                answer.status(), answer.httpVersion(), streamed, answer.support().sentBytes(), answer.headersMs(),
                answer.totalMs(), ids(answer), answer.headers().get("cf-ray"), answer.support().edge(),
                answer.body().toLowerCase(Locale.ROOT).contains("cloudflare"), answer.answeredBy(),
                error == null ? null : String.join(" ", error.type(), error.code()).strip(),
                error == null ? null : error.message(),
                telling && !answer.body().isBlank() ? Cut.to(LONGEST_BODY, answer.body()) : null));
    }

    private static Map<String, String> ids(HttpAnswer answer) {
        Map<String, String> ids = new LinkedHashMap<>(answer.support().requestIds());
        if (answer.requestId() != null && !ids.containsValue(answer.requestId())) {
            ids.put("request-id", answer.requestId());
        }
        return ids;
    }

    private static String path(String url) {
        return url.replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*", "").replaceFirst("[?#].*$", "");
    }
}
