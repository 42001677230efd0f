package dev.connectiondoctor.report.metrics;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.report.TargetFacts;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.http.HttpAnswer;
import dev.connectiondoctor.stage.longstream.LongStreamEvidence;
import dev.connectiondoctor.stage.shortprompt.ShortPromptEvidence;
import dev.connectiondoctor.target.Protocol;

/** What the model's answers are like. */
record PromptMetrics(Exposition to, Map<String, String> subject) {
    private static final int OK = 200;
    private static final int REDIRECT = 300;

    void add(Report report) {
        Map<String, String> labels = genAi(report.target());
        ShortPromptEvidence small = MetricsReport.evidence(report, Stage.SHORT_PROMPT, ShortPromptEvidence.class);
        if (small != null && small.answer() != null) {
            whole(small.answer(), labels);
        }
        LongStreamEvidence stream = MetricsReport.evidence(report, Stage.LONG_STREAM, LongStreamEvidence.class);
        if (stream != null && stream.status() > 0) {
            streamed(stream, labels);
        }
        if (small != null || stream != null) {
            tokens(report, labels);
        }
    }

    /** The attributes of the conventions; the provider is the dialect that is spoken, as they want it. */
    private Map<String, String> genAi(TargetFacts target) {
        Map<String, String> labels = new LinkedHashMap<>(subject);
        labels.put("gen_ai_operation_name", "chat");
        labels.put("gen_ai_provider_name", target.protocol().equals(Protocol.ANTHROPIC.id()) ? "anthropic" : "openai");
        labels.put("gen_ai_request_model", target.model() == null ? "" : target.model());
        labels.put("server_address", target.host() == null ? "" : target.host());
        labels.put("server_port", String.valueOf(target.port()));
        return labels;
    }

    private void whole(HttpAnswer answer, Map<String, String> labels) {
        boolean fine = answer.status() >= OK && answer.status() < REDIRECT && answer.error() == null;
        to.add("gen_ai_client_operation_duration_seconds", answer.totalMs() / 1000, MetricsReport.with(labels, "prompt",
                "short", "error_type", fine ? "" : String.valueOf(answer.status())));
    }

    private void streamed(LongStreamEvidence stream, Map<String, String> labels) {
        boolean refused = stream.status() < OK || stream.status() >= REDIRECT;
        String error = refused
                ? String.valueOf(stream.status())
                : stream.complete() ? "" : MetricsReport.word(stream.endedBy());
        to.add("gen_ai_client_operation_duration_seconds", stream.totalMs() / 1000,
                MetricsReport.with(labels, "prompt", "long-stream", "error_type", error));
        millis("gen_ai_client_operation_time_to_first_chunk_seconds", stream.firstEventMs(), labels);
        millis("connection_doctor_time_to_first_token_seconds", stream.firstTokenMs(), subject);
        millis("connection_doctor_stream_max_silence_seconds", stream.maxSilenceMs(), subject);
        if (stream.tokensPerSecond() != null) {
            to.add("connection_doctor_stream_output_tokens_per_second", stream.tokensPerSecond(), subject);
        }
    }

    private void tokens(Report report, Map<String, String> labels) {
        to.add("gen_ai_client_token_usage", report.usage().inputTokens(),
                MetricsReport.with(labels, "gen_ai_token_type", "input"));
        to.add("gen_ai_client_token_usage", report.usage().outputTokens(),
                MetricsReport.with(labels, "gen_ai_token_type", "output"));
    }

    private void millis(String metric, @Nullable Double millis, Map<String, String> labels) {
        if (millis != null) {
            to.add(metric, millis / 1000, labels);
        }
    }
}
