package dev.connectiondoctor.fault;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.http.HttpAnswer;

/**
 * What may be told of a page that was meant for a person: never all of it, as it often names the user and the computer.
 */
final class PageFacts {
    private static final int LONGEST = 80;
    private static final Pattern TITLE = Pattern.compile("(?i)<title[^>]{0,200}>([^<]{1,500})<");
    private static final Pattern INLINE = Pattern.compile("(?i)</?(a|b|em|font|i|span|strong|u)\\b[^>]{0,500}>");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");
    private static final Pattern LABEL = Pattern
            .compile("(?i)(?:(?:url|web|site|blocked) )?categor(?:y|ies)(?:$|\\s*[:=]\\s*(.*))");
    private static final Pattern IN_WORDS = Pattern
            .compile("(?i)\\bcategory (?:is )?[\"“']([^\"”']{2,80})[\"”']|\\bbrowse (.{2,80}?) category\\b");

    private PageFacts() {}

    /** Its title, cut. */
    static Optional<String> title(String page) {
        Matcher title = TITLE.matcher(page);
        return title.find() ? Optional.of(cut(title.group(1).replaceAll("\\s+", " "))) : Optional.empty();
    }

    /** The category under which a filter's page says that the address is filed. */
    static Optional<String> category(String page) {
        List<String> lines = lines(page);
        return labelled(lines).or(() -> inWords(String.join(" ", lines))).map(PageFacts::cut);
    }

    /** Where a redirect points to, without its query, which may name the user. */
    static String target(HttpAnswer answer) {
        String location = answer.headers().getOrDefault("location", "").replaceFirst("[?#;].*", "");
        return location.isEmpty() ? "–" : cut(location);
    }

    private static List<String> lines(String page) {
        return TAG.matcher(INLINE.matcher(page).replaceAll(""))
                .replaceAll("\n")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Behind a label, or on the line below it. */
    private static Optional<String> labelled(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(at -> LABEL.matcher(lines.get(at)).matches())
                .boxed()
                .flatMap(at -> Stream.of(LABEL.matcher(lines.get(at)).replaceFirst("$1"),
                        at + 1 < lines.size() ? lines.get(at + 1) : ""))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static Optional<String> inWords(String text) {
        Matcher words = IN_WORDS.matcher(text);
        return words.find()
                ? Optional.of(words.group(1) == null ? words.group(2) : words.group(1))
                : Optional.empty();
    }

    private static String cut(String text) {
        String bare = text.strip();
        return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST - 1) + "…";
    }
}
