package dev.connectiondoctor.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The languages of the doctor, as data. What the system is set to never decides by itself: who asks for English on a
 * Chinese system gets English, and who speaks a language that is not here gets English throughout.
 */
public final class Languages {
    /** A blank sets off foreign words and names; where a value turns out to be Chinese, there is none. */
    private static final Pattern NEEDLESS_BLANK = Pattern.compile("(?<=[\\p{IsHan}，。：；“]) (?=\\p{IsHan})");
    private static final Language CHINESE = new Language("zh-Hans", "简体中文", "_zh", "M月d日 HH:mm:ss z",
            UnaryOperator.identity(), text -> NEEDLESS_BLANK.matcher(text).replaceAll(""));
    /** English made long, accented and marked, at run time: what is clipped or was never translated stands out. */
    private static final Language PSEUDO = new Language("en-XA", "⟦Pséúdó⟧", "", Language.ENGLISH.moments(),
            Pseudo::of, UnaryOperator.identity());
    private static final List<Language> ALL = List.of(Language.ENGLISH, CHINESE);
    private static final Set<String> CHINESE_LANGUAGES = Set.of("zh", "cmn");

    private Languages() {}

    /** Those that a person chooses from. */
    public static List<Language> all() {
        return ALL;
    }

    /** Those that a person chooses from, and the pseudo-language for whoever looks after the window. */
    public static List<Language> withPseudo() {
        return Stream.concat(ALL.stream(), Stream.of(PSEUDO)).toList();
    }

    /** The language of exactly this tag. */
    public static Optional<Language> of(String tag) {
        return withPseudo().stream().filter(one -> one.tag().equals(tag)).findFirst();
    }

    /**
     * The language that serves a person best. Everyone who reads Chinese gets the Simplified one, those in Taiwan and
     * Hong Kong too: they read it with less effort than technical English, and the window changes in one press.
     */
    public static Language of(Locale wanted) {
        if (CHINESE_LANGUAGES.contains(wanted.getLanguage())) {
            return CHINESE;
        }
        return wanted.equals(PSEUDO.locale()) ? PSEUDO : Language.ENGLISH;
    }

    /** How numbers and names of months are written: in the language of the texts, as where the person is. */
    static Locale formats(Locale wanted, Language language) {
        boolean english = language == Language.ENGLISH && wanted.getLanguage().equals("en");
        return english ? wanted : language.locale();
    }
}
