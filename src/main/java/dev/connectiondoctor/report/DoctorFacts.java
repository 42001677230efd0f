package dev.connectiondoctor.report;

import java.time.ZoneId;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/**
 * Which program made a report, and where.
 *
 * @param zone id of the computer's time zone; null if not known
 */
public record DoctorFacts(String version, String java, String os, String locale, @Nullable String zone) {

    /** Where the time zone is not known. */
    public DoctorFacts(String version, String java, String os, String locale) {
        this(version, java, os, locale, null);
    }

    public static DoctorFacts ofThisProcess() {
        return new DoctorFacts(programVersion(), System.getProperty("java.version", ""), system(),
                Locale.getDefault().toLanguageTag(), ZoneId.systemDefault().getId());
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
