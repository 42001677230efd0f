package dev.connectiondoctor.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a report that {@link JsonReport} wrote, here or elsewhere. The file may come from anybody: all is bounded. */
public final class ReportReader {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int DEEPEST = 64;
    /** The most values, names and brackets: each takes far more room in memory than in the file. */
    private static final int MOST_TOKENS = 500_000;
    private static final int MOST_TITLE = 300;
    private static final int MOST_FINDINGS = 100;
    private static final String BOM = "\uFEFF";
    private static final Pattern SCHEMA = Pattern.compile("connection-doctor/report/([1-9][0-9]{0,8})");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,30}");
    private static final int MOST_KINDS = 20;
    private static final int OURS = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MOST_CHARACTERS)
                    .maxNestingDepth(DEEPEST)
                    .maxDocumentLength(ReportBytes.MOST_BYTES)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build()).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();

    private ReportReader() {}

    /** @throws UnreadableReport if it holds no report that can be read */
    public static SavedReport read(Path file) throws UnreadableReport {
        try {
            requireFile(file);
            try (InputStream in = Files.newInputStream(file)) {
                return read(in);
            }
        } catch (NoSuchFileException _) {
            throw new UnreadableReport(Reason.MISSING);
        } catch (AccessDeniedException _) {
            throw new UnreadableReport(Reason.NOT_ALLOWED);
        } catch (IOException _) {
            throw new UnreadableReport(Reason.UNREADABLE);
        }
    }

    /** To open a pipe may wait for ever. */
    private static void requireFile(Path file) throws IOException, UnreadableReport {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            throw new UnreadableReport(Reason.FOLDER);
        }
        if (!attributes.isRegularFile()) {
            throw new UnreadableReport(Reason.NO_FILE);
        }
    }

    /**
     * Reads no more of it than a report can be long.
     *
     * @throws IOException if it cannot be read
     * @throws UnreadableReport if it holds no report that can be read
     */
    public static SavedReport read(InputStream file) throws IOException, UnreadableReport {
        return read(ReportBytes.text(file));
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
            throw new UnreadableReport(looksOurs(text) ? Reason.DAMAGED : Reason.FOREIGN);
        }
    }

    static boolean looksOurs(String text) {
        return SCHEMA.matcher(text).find();
    }

    private static SavedReport report(JsonNode document) throws UnreadableReport {
        return new SavedReport(RecordReader.read(DoctorFacts.class, document.path("doctor")),
                RecordReader.instant(document.path("startedAt")), RecordReader.instant(document.path("finishedAt")),
                document.path("complete").asBoolean(false),
                RecordReader.read(TargetFacts.class, document.path("target")),
                RecordReader.read(Usage.class, document.path("usage")), seen(document), said(document),
                redacted(document),
                new KeptKeys(JsonValues.object(document)));
    }

    private static Observations seen(JsonNode document) throws UnreadableReport {
        StageReader reader = new StageReader(document.path("experiments"));
        Observations seen = Observations.none();
        for (Stage stage : Stage.values()) {
            seen = seen.with(reader.read(stage, document.path("stages").path(stage.ordinal())));
        }
        return seen;
    }

    private static SavedReport.Said said(JsonNode document) {
        JsonNode verdict = document.path("verdict");
        JsonNode finding = verdict.path("findingId");
        return new SavedReport.Said(shown(verdict.path("status")), Json.present(finding) ? shown(finding) : null,
                shown(verdict.path("title")),
                document.path("findings")
                        .valueStream()
                        .limit(MOST_FINDINGS)
                        .map(said -> new SavedReport.SaidFinding(shown(said.path("id")), shown(said.path("title"))))
                        .filter(said -> !said.id().isEmpty())
                        .toList());
    }

    /** What the file says of itself; what is no id is left out. */
    private static List<String> redacted(JsonNode document) {
        return document.path("redacted")
                .valueStream()
                .map(Json::text)
                .filter(id -> KIND.matcher(id).matches())
                .distinct()
                .limit(MOST_KINDS)
                .sorted()
                .toList();
    }

    /** Words of a stranger, in one line and fit to be shown. */
    private static String shown(JsonNode node) {
        String words = Paper.clean(Json.text(node)).replaceAll("\\s+", " ").strip();
        return words.length() <= MOST_TITLE ? words : words.substring(0, MOST_TITLE) + "…";
    }
}
