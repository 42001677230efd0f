package dev.connectiondoctor.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;

/** The ways out of one finding, as text: those for this computer's system, and every file only once. */
final class TextFixes {
    private static final int STEP = 5;

    private final Wording words;
    private final Finding finding;
    private final Paper paper;
    private final Set<Step.File> written = new HashSet<>();

    TextFixes(Wording words, Finding finding, Paper paper) {
        this.words = words;
        this.finding = finding;
        this.paper = paper;
    }

    /** @param os this computer's system, in Java's words */
    void write(String os) {
        List<Fix> here = finding.fixes().stream().filter(fix -> fix.os() == null || fix.os().equals(id(os))).toList();
        for (int i = 0; i < here.size(); i++) {
            fix(i + 1, here.get(i));
        }
        if (here.size() < finding.fixes().size()) {
            paper.words(STEP - 3, words.text("report.other-systems"));
        }
    }

    private static String id(String os) {
        String lower = os.toLowerCase(Locale.ROOT);
        return lower.startsWith("mac") ? "macos" : lower.startsWith("windows") ? "windows" : "linux";
    }

    private void fix(int number, Fix fix) {
        paper.item(0, String.format("%3d.", number), words.title(fix, finding) + audience(fix));
        fix.steps().forEach(step -> step(step, fix));
        String detail = words.detail(fix.trial());
        if (detail != null) {
            paper.words(STEP, detail);
        }
    }

    /** For whom and for what the fix is, where it is not for everyone. */
    private String audience(Fix fix) {
        String audience = fix.audience() == Fix.Audience.EVERYONE
                ? null
                : words.text("audience." + fix.audience().id());
        String tool = fix.tool() == null ? null : words.text("tool." + fix.tool());
        String os = fix.os() == null ? null : words.text("os." + fix.os());
        List<String> parts = Stream.<@Nullable String>of(audience, tool, os)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private void step(Step step, Fix fix) {
        switch (step) {
            case Step.Text _ -> paper.words(STEP, words.value(step, fix, finding));
            case Step.Command _,Step.Env _,Step.Setting _ -> paper.verbatim(STEP, words.value(step, fix, finding));
            case Step.Link link -> paper.words(STEP, words.text("step.link")).verbatim(STEP + 2, link.url());
            case Step.File file -> file(file);
        }
    }

    private void file(Step.File file) {
        Map<String, String> path = Map.of("path", file.path());
        if (written.add(file)) {
            paper.words(STEP, words.text("step.file", path)).verbatim(STEP + 2, file.content());
        } else {
            paper.words(STEP, words.text("step.file-again", path));
        }
    }
}
