package dev.connectiondoctor.fault;

import java.util.Optional;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.BaseUrl;

/** The address is a plain http one beyond this computer: the key would travel in the open. */
final class BaseUrlPlainHttp implements FaultRule {
    @Override
    public String id() {
        return "settings.base-url-plain-http";
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return seen.settings().filter(settings -> isOpen(settings.address())).map(settings -> {
            Severity severity = settings.plainHttpAllowed() ? Severity.WARNING : Severity.PROBLEM;
            return Subject.of(seen)
                    .name(Finding.of(id(), Stage.SETTINGS, severity, Culprit.SETTINGS))
                    .because("address/scheme")
                    .fix(Fixes.useHttps(settings.address().url()))
                    .fix(Fixes.words("offer-https", "operator")
                            .forAudience(Fix.Audience.IT))
                    .build();
        });
    }

    private static boolean isOpen(BaseUrl address) {
        return address.usable() && !address.secure() && !address.loopback();
    }
}
