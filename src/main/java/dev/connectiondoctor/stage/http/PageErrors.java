package dev.connectiondoctor.stage.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page or an XML document says of an error. */
final class PageErrors {
    private static final int LONGEST_SENTENCE = 200;
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>([^<]*)<", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>([^<]*)</h1>([^<]{0,2000})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile("(?:<\\?xml[^>]*>\\s*)?<(?:Error|ErrorResponse)\\b");
    private static final Pattern CODE = Pattern.compile("<Code>([^<]*)<");
    private static final Pattern MESSAGE = Pattern.compile("<Message>([^<]*)<");

    private PageErrors() {}

    /** The page's title, else its heading with the sentence under it; empty if it has neither. */
    static String words(String page) {
        String title = find(TITLE, page);
        return title.isEmpty() ? heading(page) : title;
    }

    private static String heading(String page) {
        Matcher heading = HEADING.matcher(page);
        if (!heading.find()) {
            return "";
        }
        String sentence = heading.group(2).strip().replaceAll("\\s+", " ");
        return sentence.isEmpty() || sentence.length() > LONGEST_SENTENCE
                ? heading.group(1).strip()
                : heading.group(1).strip() + ": " + sentence;
    }

    static boolean isXml(String text) {
        return XML.matcher(text).lookingAt();
    }

    static String xmlCode(String xml) {
        return find(CODE, xml);
    }

    static String xmlMessage(String xml) {
        return find(MESSAGE, xml);
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1).strip() : "";
    }
}
