package dev.connectiondoctor.stage.http;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/** The doctor's own name: it never pretends to be another program. */
public final class UserAgent {
    private UserAgent() {}

    /** {@code connection-doctor/<version>}. */
    public static String value() {
        return "connection-doctor/" + Optional.ofNullable(UserAgent.class.getModule().getDescriptor())
                .flatMap(ModuleDescriptor::rawVersion)
                .orElse("development");
    }
}
