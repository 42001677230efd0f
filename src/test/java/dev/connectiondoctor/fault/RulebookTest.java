package dev.connectiondoctor.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.KeyShape;
import dev.connectiondoctor.text.Messages;

/** The rules and their words belong together, and the words are ones that we can stand by. */
class RulebookTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern UNSAFE = Pattern.compile(
            "(?i)reject_unauthorized|strict-ssl|no-verify|ssl_verify|insecure|--no-check|verify\\s*=\\s*false|"
                    + "(switch|turn|disable)\\w*\\s+(off\\s+)?(the\\s+)?(ssl|tls|certificate)?\\s*(verif|validat|check)");
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.connectiondoctor.text.faults",
            Locale.ROOT);

    private final Messages messages = Messages.in(Locale.ENGLISH);

    /** Every finding that any case leads to. */
    private static List<Finding> findings() {
        return Case.all()
                .stream()
                .filter(Case::positive)
                .flatMap(each -> new Judge(Rulebook.rules()).judge(each.seen(), true).findings().stream())
                .toList();
    }

    @Test
    void idsAreUniqueAndBelongToAGroup() {
        assertThat(Rulebook.rules()).extracting(FaultRule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id
                        .matches("(settings|dns|proxy|tcp|tls|http|auth|models|request|stream|doctor)\\.[a-z0-9-]+"));
    }

    @Test
    void aRuleMakesFindingsOfItsOwnIdOnly() {
        for (Case each : Case.all()) {
            for (FaultRule rule : Rulebook.rules()) {
                rule.judge(each.seen()).ifPresent(finding -> assertThat(finding.id()).isEqualTo(rule.id()));
            }
        }
    }

    @Test
    void noTwoRulesExplainEachOther() {
        for (FaultRule rule : Rulebook.rules()) {
            for (FaultRule other : Rulebook.rules()) {
                boolean mutual = rule != other && explains(rule, other) && explains(other, rule);
                assertThat(mutual).as("%s and %s", rule.id(), other.id()).isFalse();
            }
        }
    }

    @Test
    void whatRulesExplainExists() {
        for (FaultRule rule : Rulebook.rules()) {
            assertThat(rule.explains()).allSatisfy(entry -> assertThat(Rulebook.rules())
                    .as("%s explains %s", rule.id(), entry)
                    .anyMatch(other -> explains(rule, other)));
        }
    }

    @Test
    void everyTextIsThereAndItsPlaceholdersAreFilled() {
        for (Finding finding : findings()) {
            texts(finding).forEach(key -> assertThat(messages.get(key, finding.params())).as("%s in %s", key, finding)
                    .isNotBlank()
                    .doesNotContainPattern(PLACEHOLDER));
        }
    }

    @Test
    void everyTrialIsWorded() {
        for (Finding finding : findings()) {
            for (Fix fix : finding.fixes()) {
                switch (fix.trial()) {
                    case Trial.Proven(String key, Map<String, Object> params) -> worded(key, params);
                    case Trial.Disproven(String key, Map<String, Object> params) -> worded(key, params);
                    case Trial.NotTried _ -> assertThat(messages.has("trial.not-tried")).isTrue();
                }
            }
        }
    }

    @Test
    void noTextIsLeftOver() {
        Set<String> used = findings().stream().flatMap(finding -> texts(finding).stream()).collect(Collectors.toSet());
        Set<String> spare = new TreeSet<>(BUNDLE.keySet());
        spare.removeIf(key -> !key.startsWith("fault.") && !key.startsWith("fix.") && !key.startsWith("note.")
                || used.contains(key.replaceAll("\\.one$", "")));
        spare.removeIf(RulebookTest::wordsOfAValue);
        assertThat(spare).isEmpty();
    }

    @Test
    void everyKindOfBadAddressAndBadKeyHasItsWords() {
        for (BaseUrl.Problem problem : BaseUrl.Problem.values()) {
            assertThat(messages.has("fix.correct-address." + kebab(problem.name()))).as(problem.name()).isTrue();
        }
        for (KeyShape.Flaw flaw : KeyShape.Flaw.values()) {
            assertThat(messages.has("fix.clean-key." + kebab(flaw.name()))).as(flaw.name()).isTrue();
        }
    }

    @Test
    void theWordsOfEveryEnumAreThere() {
        Stream.of(Culprit.values()).forEach(value -> assertThat(messages.has("culprit." + value.id())).isTrue());
        Stream.of(Confidence.values()).forEach(value -> assertThat(messages.has("confidence." + value.id())).isTrue());
        Stream.of(Severity.values()).forEach(value -> assertThat(messages.has("severity." + value.id())).isTrue());
        Stream.of(Fix.Audience.values()).forEach(value -> assertThat(messages.has("audience." + value.id())).isTrue());
        Stream.of(Verdict.Status.values())
                .forEach(value -> assertThat(messages.has("verdict." + value.id() + ".title")).isTrue());
    }

    @Test
    void everyToolAndSystemHasAName() {
        for (Finding finding : findings()) {
            for (Fix fix : finding.fixes()) {
                assertThat(fix.tool() == null || messages.has("tool." + fix.tool())).as(fix.toString()).isTrue();
                assertThat(fix.os() == null || messages.has("os." + fix.os())).as(fix.toString()).isTrue();
            }
        }
    }

    @Test
    void everyFindingOffersAWayOutAndShowsWhy() {
        assertThat(findings()).allSatisfy(finding -> {
            assertThat(finding.fixes()).as(finding.id()).isNotEmpty().allMatch(fix -> !fix.steps().isEmpty());
            assertThat(finding.evidence()).as(finding.id())
                    .isNotEmpty()
                    .allMatch(path -> path.matches("/stages/[0-8]/[^ ]+"));
        });
    }

    @Test
    void aProvenFixIsOneThatSomethingProved() {
        assertThat(findings()).filteredOn(finding -> finding.id().equals("tls.intercepted-untrusted"))
                .flatExtracting(Finding::fixes)
                .extracting(fix -> fix.trial().id())
                .contains("proven", "disproven", "not-tried");
    }

    @Test
    void nothingAdvisesToSwitchVerificationOff() {
        List<String> all = new ArrayList<>(BUNDLE.keySet().stream().map(BUNDLE::getString).toList());
        findings().forEach(
                finding -> finding.fixes().forEach(fix -> fix.steps().forEach(step -> all.add(step.toString()))));
        assertThat(all).allSatisfy(text -> assertThat(text).doesNotContainPattern(UNSAFE));
    }

    @Test
    void titlesAreOneSentenceEach() {
        assertThat(findings())
                .allSatisfy(finding -> assertThat(messages.get("fault." + finding.id() + ".title", finding.params()))
                        .as(finding.id())
                        .endsWith(".")
                        .hasSizeLessThan(140));
    }

    private void worded(String key, Map<String, Object> params) {
        assertThat(messages.get("trial." + key, params)).doesNotContainPattern(PLACEHOLDER);
    }

    private static List<String> texts(Finding finding) {
        Object variant = finding.params().get("variant");
        Stream<String> own = Stream.of("fault." + finding.id() + ".title", "fault." + finding.id() + ".explanation")
                .flatMap(key -> Stream.of(key, key + "." + variant))
                .filter(key -> !key.endsWith("." + variant) || BUNDLE.containsKey(key));
        Stream<String> shared = finding.notes().stream().map(note -> "note." + note);
        return Stream.of(own, shared, finding.fixes().stream().flatMap(RulebookTest::texts))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<String> texts(Fix fix) {
        Stream<String> steps = fix.steps()
                .stream()
                .filter(Step.Text.class::isInstance)
                .map(Step.Text.class::cast)
                .map(step -> "fix." + fix.id() + "." + step.key());
        return Stream.concat(Stream.of("fix." + fix.id() + ".title"), steps);
    }

    /** Texts chosen by a value have a test of their own: no case shows all values. */
    private static boolean wordsOfAValue(String key) {
        return key.startsWith("fix.correct-address.") || key.startsWith("fix.clean-key.")
                || key.startsWith("fix.mend-ca-file.") || key.startsWith("fix.correct-proxy-url.");
    }

    private static boolean explains(FaultRule rule, FaultRule other) {
        return rule.explains()
                .stream()
                .anyMatch(entry -> entry.endsWith(".*")
                        ? other.id().startsWith(entry.substring(0, entry.length() - 1))
                        : other.id().equals(entry));
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
