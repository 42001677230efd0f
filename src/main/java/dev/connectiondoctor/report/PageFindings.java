package dev.connectiondoctor.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.connectiondoctor.fault.Finding;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.json.Json;
import dev.connectiondoctor.stage.Stage;
import tools.jackson.databind.JsonNode;

/** Findings with what shows them and what to do. */
final class PageFindings {
    private static final int LONGEST_EVIDENCE = 240;

    private final Wording words;
    private final JsonNode document;
    private final String os;

    /**
     * @param document the report in JSON, into which evidence points
     * @param os the system of the computer that was checked, in Java's words
     */
    PageFindings(Wording words, JsonNode document, String os) {
        this.words = words;
        this.os = os;
        this.document = document;
    }

    List<Page.Trouble> all(Report report) {
        return report.findings().stream().map(this::trouble).toList();
    }

    private Page.Trouble trouble(Finding finding) {
        Set<Step.File> written = new HashSet<>();
        return new Page.Trouble(finding.severity().id(), words.text("severity." + finding.severity().id()),
                words.title(finding), words.who(finding), words.explanation(finding), evidence(finding),
                ways(finding, true, written), ways(finding, false, written));
    }

    private List<Page.Way> ways(Finding finding, boolean here, Set<Step.File> written) {
        return finding.fixes()
                .stream()
                .filter(fix -> OwnSystem.suits(fix, os) == here)
                .map(fix -> way(fix, finding, written))
                .toList();
    }

    private List<Page.Fact> evidence(Finding finding) {
        return finding.evidence()
                .stream()
                .distinct()
                .map(pointer -> new Page.Fact(named(pointer), Cut.to(LONGEST_EVIDENCE, shown(document.at(pointer)))))
                .toList();
    }

    /** {@code /stages/4/evidence/chain/0/issuer} with the stage's name and what lies within its evidence. */
    private String named(String pointer) {
        String[] parts = pointer.split("/", 4);
        if (parts.length < 4 || !parts[2].matches("[0-8]")) {
            return pointer;
        }
        return words.stage(Stage.values()[Integer.parseInt(parts[2])]) + ": " + parts[3].replaceFirst("^evidence/", "");
    }

    private static String shown(JsonNode node) {
        if (!Json.present(node)) {
            return "–";
        }
        return node.isContainer() ? node.toString() : Json.text(node);
    }

    private Page.Way way(Fix fix, Finding finding, Set<Step.File> written) {
        return new Page.Way(words.title(fix, finding) + words.audience(fix), fix.trial().id(),
                words.detail(fix.trial()),
                fix.steps().stream().map(step -> deed(step, fix, finding, written)).toList());
    }

    /** @param written files that are on the page already */
    private Page.Deed deed(Step step, Fix fix, Finding finding, Set<Step.File> written) {
        return switch (step) {
            case Step.Text _ -> new Page.Deed(words.value(step, fix, finding), null);
            case Step.Command _,Step.Env _,Step.Setting _ -> new Page.Deed(null, words.value(step, fix, finding));
            case Step.Link link -> new Page.Deed(words.text("step.link"), link.url());
            case Step.File file -> file(file, written.add(file));
        };
    }

    private Page.Deed file(Step.File file, boolean first) {
        Map<String, String> path = Map.of("path", file.path());
        return first
                ? new Page.Deed(words.text("step.file", path), file.content())
                : new Page.Deed(words.text("step.file-again", path), null);
    }
}
