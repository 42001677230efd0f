package dev.connectiondoctor.report;

import java.util.List;

import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.StageResult;

/**
 * A stage with its judgement.
 *
 * @param findingIds ids of the findings that belong to it
 */
public record StageReport(StageResult result, StageStatus status, List<String> findingIds) {
    public Stage stage() {
        return result.stage();
    }
}
