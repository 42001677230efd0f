package dev.connectiondoctor.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.connectiondoctor.json.Json;
import dev.connectiondoctor.report.UnreadableReport.Reason;
import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a report that {@link JsonReport} wrote, here or elsewhere. The file may come from anybody: all is bounded. */
public final class ReportReader {
    /** More than any report takes. */
    static final int MOST_BYTES = 16 << 20;
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int DEEPEST = 64;
    private static final int MOST_TITLE = 300;
    private static final String BOM = "\uFEFF";
    private static final Pattern SCHEMA = Pattern.compile("connection-doctor/report/([1-9][0-9]{0,8})");
    private static final int OURS = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MOST_CHARACTERS)
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(MOST_BYTES)
                    .build())
            .build()).build();

    private ReportReader() {}

    /**
     * @throws IOException if the file cannot be read
     * @throws UnreadableReport if it holds no report that can be read
     */
    public static SavedReport read(Path file) throws IOException, UnreadableReport {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableReport(Reason.TOO_BIG);
            }
            return read(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** @throws UnreadableReport if the text is no report that can be read */
    public static SavedReport read(String text) throws UnreadableReport {
        JsonNode document = parse(text.startsWith(BOM) ? text.substring(1) : text);
        Matcher schema = SCHEMA.matcher(Json.text(document.path("schema")));
        if (!schema.matches()) {
            throw new UnreadableReport(Reason.FOREIGN);
        }
        if (Integer.parseInt(schema.group(1)) > OURS) {
            throw new UnreadableReport(Reason.NEWER);
        }
        return report(document);
    }

    private static JsonNode parse(String text) throws UnreadableReport {
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException _) {
            throw new UnreadableReport(Reason.TOO_BIG);
        } catch (JacksonException _) {
            throw new UnreadableReport(SCHEMA.matcher(text).find() ? Reason.DAMAGED : Reason.FOREIGN);
        }
    }

    private static SavedReport report(JsonNode document) throws UnreadableReport {
        return new SavedReport(RecordReader.read(DoctorFacts.class, document.path("doctor")),
                RecordReader.instant(document.path("startedAt")), RecordReader.instant(document.path("finishedAt")),
                document.path("complete").asBoolean(false),
                RecordReader.read(TargetFacts.class, document.path("target")),
                RecordReader.read(Usage.class, document.path("usage")), seen(document),
                said(document.path("verdict")));
    }

    private static Observations seen(JsonNode document) throws UnreadableReport {
        StageReader reader = new StageReader(document.path("experiments"));
        Observations seen = Observations.none();
        for (Stage stage : Stage.values()) {
            seen = seen.with(reader.read(stage, document.path("stages").path(stage.ordinal())));
        }
        return seen;
    }

    private static SavedReport.Said said(JsonNode verdict) {
        String title = Paper.clean(Json.text(verdict.path("title"))).replaceAll("\\s+", " ").strip();
        JsonNode finding = verdict.path("findingId");
        return new SavedReport.Said(Json.text(verdict.path("status")),
                Json.present(finding) ? Json.text(finding) : null,
                title.length() <= MOST_TITLE ? title : title.substring(0, MOST_TITLE) + "…");
    }
}
