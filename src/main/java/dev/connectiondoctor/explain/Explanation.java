package dev.connectiondoctor.explain;

import java.util.List;

import dev.connectiondoctor.stage.Stage;

/**
 * What is known about one error text. Its words are in the catalogue: {@code explain.<id>.title} and
 * {@code explain.<id>.meaning}; those of a cause under {@code cause.<finding id>.what} and {@code cause.<finding id>.fix}.
 *
 * @param id kebab-case
 * @param stage the stage of a check that settles which cause it is
 * @param causes ids of the findings that it may come from, the most likely first
 */
public record Explanation(String id, Stage stage, List<String> causes) {
    public Explanation {
        causes = List.copyOf(causes);
    }
}
