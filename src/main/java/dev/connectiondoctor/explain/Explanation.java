package dev.connectiondoctor.explain;

import java.util.List;

import dev.connectiondoctor.stage.Stage;

/**
 * What is known about one error text. Its words are in the catalogue: {@code explain.<id>.means}, for a status of HTTP
 * {@code explain.<id>.who} (who answers with it); those of a cause under {@code cause.<finding id>.what} and
 * {@code cause.<finding id>.fix}.
 *
 * @param id kebab-case
 * @param stage the stage of a check that settles which cause it is
 * @param causes ids of the findings that it may come from, the most likely first
 * @param heading the text as programs print it, as short as can be; in no language
 * @param examples texts as programs print them, in which it is recognised
 * @param phrases what it is recognised by
 */
public record Explanation(String id, Kind kind, Stage stage, List<String> causes, String heading,
        List<String> examples, List<String> phrases) {
    public Explanation {
        causes = List.copyOf(causes);
        examples = List.copyOf(examples);
        phrases = List.copyOf(phrases);
    }
}
