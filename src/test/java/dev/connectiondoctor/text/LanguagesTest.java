package dev.connectiondoctor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("changes the locale of the whole process")
class LanguagesTest {
    private final Locale system = Locale.getDefault();

    @AfterEach
    void giveBack() {
        Locale.setDefault(system);
    }

    @ParameterizedTest
    @CsvSource({"en,en", "en-GB,en", "de-CH,en", "'',en", "zh,zh-Hans", "zh-CN,zh-Hans", "zh-SG,zh-Hans",
            "zh-Hans-HK,zh-Hans", "zh-TW,zh-Hans", "zh-Hant,zh-Hans", "cmn,zh-Hans", "en-XA,en-XA"})
    void everybodyGetsTheLanguageThatServesThemBest(String wanted, String given) {
        assertThat(Languages.of(Locale.forLanguageTag(wanted)).tag()).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "de", "en-XA"})
    void theSystemDecidesNothingByItself(String computer) {
        Locale.setDefault(Locale.forLanguageTag(computer));

        assertThat(Messages.in(Locale.ENGLISH).get("status.passed")).isEqualTo("passed");
        assertThat(Messages.in(Locale.FRANCE).get("status.passed")).isEqualTo("passed");
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE).get("status.passed")).matches("\\p{IsHan}+");
    }

    @Test
    void numbersAreWrittenInTheLanguageOfTheTexts() {
        assertThat(Messages.in(Locale.UK).locale()).isEqualTo(Locale.UK);
        assertThat(Messages.in(Locale.GERMANY).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(Messages.in(Locale.TRADITIONAL_CHINESE).locale()).isEqualTo(Locale.forLanguageTag("zh-Hans"));
    }

    @Test
    void aLanguageIsRememberedByItsTag() {
        assertThat(Languages.all()).extracting(Language::tag).containsExactly("en", "zh-Hans");
        assertThat(Languages.withPseudo()).allMatch(one -> Languages.of(one.tag()).orElseThrow().equals(one));
        assertThat(Languages.of("tlh")).isEmpty();
    }

    @Test
    void chineseNeedsNoSingular() {
        String one = Messages.in(Locale.CHINESE).get("summary.models.listed", Map.of("count", 1));

        assertThat(one).contains("1").containsPattern("\\p{IsHan}").doesNotContainPattern("[a-z]{4}");
    }

    @Test
    void chineseSetsOffForeignWordsOnly() {
        Messages chinese = Messages.in(Locale.CHINESE);

        assertThat(chinese.get("fix.mend-settings-file.look", Map.of("file", "a.json"))).contains("打开 a.json 看");
        assertThat(chinese.get("fix.drop-key.remove", Map.of("usedSource", "环境变量", "used", "KEY")))
                .isEqualTo("从环境变量中去掉 KEY。");
    }

    @Test
    void thePseudoLanguageIsLongerAndMarkedAndLeavesValuesAlone() {
        Messages pseudo = Messages.in(Locale.forLanguageTag("en-XA"));
        Messages english = Messages.in(Locale.ENGLISH);

        assertThat(pseudo.get("fix.use-base-url.title", Map.of("rightUrl", "https://a.example/v1")))
                .isEqualTo("⟦Úšéé https://a.example/v1 ááš théé báášéé ÚŘL.⟧");
        int longer = TextFile.english()
                .flatMap(file -> file.keys().stream())
                .filter(english::has)
                .mapToInt(key -> pseudo.get(key).length())
                .sum();
        int plain = TextFile.english()
                .flatMap(file -> file.keys().stream())
                .filter(english::has)
                .mapToInt(key -> english.get(key).length())
                .sum();
        assertThat((double) longer / plain).isBetween(1.3, 1.5);
    }
}
