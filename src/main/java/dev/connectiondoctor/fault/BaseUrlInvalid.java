package dev.connectiondoctor.fault;

import java.util.Locale;
import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.target.BaseUrl;

/** The base URL cannot be used as it is written. */
final class BaseUrlInvalid implements FaultRule {
    @Override
    public String id() {
        return "settings.base-url-invalid";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.settings().map(SettingsEvidence::address).flatMap(this::judge);
    }

    private Optional<Finding> judge(BaseUrl address) {
        return Optional.ofNullable(address.problem())
                .map(problem -> Finding.problem(id(), Stage.SETTINGS, Culprit.SETTINGS)
                        .with("given", address.given())
                        .because("address/given")
                        .because("address/problem")
                        .fix(Fixes.words("correct-address", word(problem), "example"))
                        .build());
    }

    private static String word(BaseUrl.Problem problem) {
        return problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
