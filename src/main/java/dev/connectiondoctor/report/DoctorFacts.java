package dev.connectiondoctor.report;

import java.util.Locale;
import java.util.ResourceBundle;

/** Which program made a report, and where. */
public record DoctorFacts(String version, String java, String os, String locale) {

    public static DoctorFacts ofThisProcess() {
        return new DoctorFacts(programVersion(), System.getProperty("java.version", ""), system(),
                Locale.getDefault().toLanguageTag());
    }

    /** This program's version, as the build wrote it. */
    public static String programVersion() {
        return ResourceBundle.getBundle("dev.connectiondoctor.version").getString("version");
    }

    private static String system() {
        return System.getProperty("os.name", "") + " " + System.getProperty("os.version", "") + " "
                + System.getProperty("os.arch", "");
    }
}
