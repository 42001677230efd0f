package dev.connectiondoctor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every text is asked for by code: by its whole key, or by a key that code composes. Texts of findings, practice
 * networks, error texts and complaints have tests of their own, which know what asks for them.
 */
class UnusedKeysTest {
    private static final List<Path> SOURCES = List.of(Path.of("main/java"), Path.of("../app/src/main/java"));
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\\b");
    /** Names of values in evidence, by which a finding says what it rests on: the parts of records. */
    private static final Pattern FIELD = Pattern.compile(
            "(?:\\b[A-Z][\\w.]*>?|\\b(?:int|long|boolean|double))\\s+([a-z][A-Za-z]*)[,)]");
    private static final Pattern ELSEWHERE = Pattern
            .compile("(fault|fix|note|error|cause)\\..*|explain\\..*\\.(means|who)"
                    + "|practice\\..*\\.(title|story)");
    /**
     * The keys that code composes. A star stands for words of the code: a text in quotation marks, an option's name, a
     * constant or a field; a sharp for a number.
     */
    private static final List<String> COMPOSED = List.of("stage.*.name", "stage.*.about", "status.*", "summary.*",
            "summary.skip.*", "summary.failure.*", "summary.proxy.*", "summary.tcp.*", "summary.long-stream.*",
            "experiment.*.question", "experiment.*.*", "trust.why.*", "trust.why.*-by-version", "progress.*",
            "verdict.*.title", "verdict.*-so-far.title", "culprit.*", "confidence.*", "severity.*", "audience.*",
            "trial.*", "trial.*.*", "tool.*", "os.*", "*.about", "*.more", "explain.*", "explain.kind.*", "check.*",
            "report.*", "report.redacted.*",
            "practice.*", "fallback.*", "page.route.*", "page.fact.*", "page.phase.*", "page.streamed.*",
            "page.reply.*", "page.trust.*", "page.table.*", "page.table.*.#", "window.setting.*", "window.answerer.*",
            "window.state.*", "window.report.save.*", "window.curve.end.*", "window.choice.*", "window.choice.*.text",
            "window.depth.*", "window.depth.*.cost", "window.tab.*", "window.footer.*", "window.protocol.*",
            "window.form.*", "window.remark.*", "window.problem.*", "window.verdict.*", "window.verdict.*.text",
            "window.verdict.*.*", "window.verdict.*.*.text", "window.outcome.*", "window.phase.*", "window.source.*",
            "window.certificate.*", "window.family.*", "window.ended.*", "window.encoding.*", "window.ended-how.*",
            "window.evidence.*", "window.pac.*", "window.measured.*", "window.why.which.#", "window.why.thing.*",
            "window.handshake.*", "window.direction.*", "window.limit.*", "window.surroundings.*", "window.way.*",
            "window.hold.*", "window.constant.*", "window.menu.*", "window.look.*", "window.advice.*",
            "window.key-ring.*", "window.choice.*.brief", "window.depth.*.brief", "window.setup.*",
            "window.setup.*.title",
            "window.setup.*.text", "window.store.*", "window.packets.*", "window.try.*", "window.try.*.*",
            "window.send.title.*", "window.send.kind.*", "window.history.verdict.*", "window.*.short",
            "window.report.letter.*", "window.sure.*", "compare.*", "compare.what.*",
            "compare.mark.*", "compare.value.*", "compare.*.title", "compare.*.title.*", "compare.*.text",
            "compare.*.text.*", "history.*", "redacted.*", "bundle.*", "page.chain.*", "letter.*.*", "letter.fact.*",
            "letter.fact.*.*", "letter.wish.*", "support.table.*", "support.table.*.#", "support.allow.*",
            "support.timeout.*", "support.command.*", "verdict.*-selected.title", "window.guess.*",
            "explain.*", "window.lookup.*", "window.practice.*", "window.sure.*");

    private static final Set<String> WORDS = new HashSet<>();
    private static String code = "";

    @BeforeAll
    static void read() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path sources : SOURCES) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    all.append(Files.readString(file));
                }
            }
        }
        code = all.toString();
        found(LITERAL, 1).forEach(text -> WORDS.addAll(List.of(text, text.replaceFirst("^-+|^\\.", ""))));
        found(CONSTANT, 0).forEach(name -> WORDS.addAll(List.of(name, name.toLowerCase(Locale.ROOT),
                name.toLowerCase(Locale.ROOT).replace('_', '-'))));
        found(FIELD, 1).forEach(name -> WORDS.add(name.replaceAll("(\\p{Lu})", "-$1").toLowerCase(Locale.ROOT)));
    }

    @Test
    void codeAsksForEveryText() {
        assertThat(keys()).hasSizeGreaterThan(800);
        assertThat(keys()).filteredOn(key -> !askedFor(key)).isEmpty();
    }

    @Test
    void everyComposedKeyIsComposedOfSomething() {
        Collection<String> keys = keys();
        assertThat(COMPOSED).filteredOn(family -> keys.stream().noneMatch(pattern(family).asMatchPredicate()))
                .isEmpty();
    }

    @Test
    void wordsThatNobodySaysAreNoticed() {
        assertThat(askedFor("window.never-said")).isFalse();
        assertThat(askedFor("summary.never-said")).isFalse();
    }

    private static List<String> keys() {
        return TextFile.english()
                .flatMap(file -> file.keys().stream())
                .map(key -> key.replaceFirst("\\.one$", ""))
                .filter(key -> !ELSEWHERE.matcher(key).matches())
                .toList();
    }

    private static boolean askedFor(String key) {
        return WORDS.contains(key.replaceFirst("^window\\.", ""))
                || COMPOSED.stream().anyMatch(family -> saidBy(family, key));
    }

    private static boolean saidBy(String family, String key) {
        var composed = pattern(family).matcher(key);
        if (!composed.matches()) {
            return false;
        }
        return Stream.iterate(1, group -> group <= composed.groupCount(), group -> group + 1)
                .allMatch(group -> WORDS.contains(composed.group(group)));
    }

    private static Pattern pattern(String family) {
        return Pattern.compile(family.replace(".", "\\.").replace("#", "\\d+").replace("*", "(.+)"));
    }

    private static List<String> found(Pattern pattern, int group) {
        return pattern.matcher(code).results().map((MatchResult each) -> each.group(group)).distinct().toList();
    }
}
