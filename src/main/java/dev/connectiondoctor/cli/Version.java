package dev.connectiondoctor.cli;

import java.lang.module.ModuleDescriptor;

/** Which program this is. */
final class Version {
    private Version() {}

    static String line(String program) {
        return program + " " + number() + " (Java " + Runtime.version() + ", " + System.getProperty("os.name") + ")\n";
    }

    /** As the module says; plain classes, as in a development environment, have none. */
    static String number() {
        ModuleDescriptor module = Version.class.getModule().getDescriptor();
        return module == null ? "development" : module.rawVersion().orElse("development");
    }
}
