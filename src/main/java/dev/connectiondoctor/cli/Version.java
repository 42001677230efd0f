package dev.connectiondoctor.cli;

import dev.connectiondoctor.report.DoctorFacts;

/** Which program this is. */
final class Version {
    private Version() {}

    static String line(String program) {
        return program + " " + DoctorFacts.programVersion() + " (Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + ")\n";
    }
}
