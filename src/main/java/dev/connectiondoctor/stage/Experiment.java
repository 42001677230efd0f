package dev.connectiondoctor.stage;

import java.util.Map;

/**
 * Two measurements that differ in one thing, made to isolate a cause. Words come from the catalogue:
 * {@code experiment.<id>.question} and {@code experiment.<id>.<outcome>}.
 *
 * @param id kebab-case, for example {@code base-url-with-v1}
 * @param control what was seen without the change
 * @param variant what was seen with it
 * @param outcome id of the conclusion
 */
public record Experiment(String id, Stage stage, Map<String, Object> control, Map<String, Object> variant,
        String outcome) {}
