package dev.connectiondoctor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every file of texts, and of the Chinese ones beside the English ones. */
class BundlesTest {
    private static final Pattern BAD_ESCAPE = Pattern.compile("\\\\[^\\\\nt :=u]");
    private static final Pattern LONE_BRACE = Pattern
            .compile("\\{(?![a-zA-Z][a-zA-Z0-9]*})|(?<!\\{[a-zA-Z0-9]{1,40})}");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?!n|[0-9A-F]{2}| |%)");
    /** Quotation marks of programs and of their files; a text's own are “these”. */
    private static final Pattern CODE_QUOTES = Pattern.compile(
            "\"(stream|hasCompletedOnboarding|dns)\"|\"httpx\\[socks]\"");
    private static final Pattern OTHER_QUOTES = Pattern.compile("[\"’‘]");
    private static final Pattern LINE_END = Pattern.compile("%n");
    /** Keys whose texts picocli formats. */
    private static final Pattern FORMATTED = Pattern.compile("check\\..*|.*\\.more");
    private static final String HAN = "\\p{IsHan}";
    private static final Pattern ENGLISH_SIGNS = Pattern.compile(
            HAN + "\\s*[,;:?!]|[,;?!]\\s*" + HAN + "|" + HAN + "\\.(\\s|$)|" + HAN + "[()]" + HAN);
    /** Variables, addresses, options and paths: what has to be typed as it is. */
    private static final Pattern VERBATIM = Pattern.compile(
            "\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b|https?://[\\w.:/@{}%\\[\\]-]*\\w|(?<!\\w)--[a-z][a-z-]+|\\.wslconfig"
                    + "|settings\\.json|proxy_\\w+( (off|\\d[\\d.s]*))?|fullchain\\.pem|\\b\\d{3,}\\b");

    static Stream<TextFile> all() {
        return TextFile.all();
    }

    static Stream<TextFile> english() {
        return TextFile.english();
    }

    @ParameterizedTest
    @MethodSource("all")
    void noKeyIsThereTwice(TextFile file) {
        assertThat(file.keys()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(file.texts().keySet()).containsExactlyInAnyOrderElementsOf(file.keys());
    }

    @ParameterizedTest
    @MethodSource("all")
    void linesAreClean(TextFile file) {
        assertThat(file.lines()).allSatisfy(line -> assertThat(line).doesNotContainPattern("[ \t]$")
                .doesNotContainPattern(BAD_ESCAPE)
                .doesNotContain("\uFFFD", "\t"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingStandsWhereAPlaceholderWasMeant(TextFile file) {
        assertThat(where(file, (_, text) -> LONE_BRACE.matcher(text).find())).isEmpty();
        assertThat(where(file, (key, text) -> (FORMATTED.matcher(key).matches() ? LONE_PERCENT : LINE_END)
                .matcher(text)
                .find())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void quotationMarksAreThoseOfPrint(TextFile file) {
        assertThat(where(file, (_, text) -> OTHER_QUOTES.matcher(CODE_QUOTES.matcher(text).replaceAll("")).find()))
                .isEmpty();
        assertThat(where(file, (_, text) -> count(text, '“') != count(text, '”'))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("english")
    void chineseHasEveryTextAndNoOther(TextFile english) {
        Set<String> all = english.texts().keySet();
        Set<String> there = english.chinese().texts().keySet();
        assertThat(all).containsAll(there);
        assertThat(there).as("Chinese needs no singular, but may have one")
                .containsAll(all.stream().filter(key -> !key.endsWith(".one")).toList());
    }

    @ParameterizedTest
    @MethodSource("english")
    void chineseHasTheSamePlaceholders(TextFile english) {
        Map<String, String> original = english.texts();
        assertThat(where(english.chinese(), (key, text) -> !TextFile.placeholders(text)
                .equals(TextFile.placeholders(original.getOrDefault(key, ""))))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("english")
    void chineseLeavesWhatIsTypedAsItIs(TextFile english) {
        Map<String, String> original = english.texts();
        assertThat(where(english.chinese(), (key, text) -> VERBATIM.matcher(original.getOrDefault(key, ""))
                .results()
                .anyMatch(typed -> !text.contains(typed.group())))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("english")
    void chineseHasItsOwnSigns(TextFile english) {
        assertThat(where(english.chinese(), (_, text) -> ENGLISH_SIGNS.matcher(text).find())).isEmpty();
    }

    private static Map<String, String> where(TextFile file, BiPredicate<String, String> wrong) {
        Map<String, String> found = new TreeMap<>(file.texts());
        found.entrySet().removeIf(text -> !wrong.test(text.getKey(), text.getValue()));
        return found;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(sign -> sign == wanted).count();
    }
}
