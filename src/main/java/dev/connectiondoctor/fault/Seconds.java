package dev.connectiondoctor.fault;

/** Times as they are shown. */
final class Seconds {
    private Seconds() {}

    /** Seconds out of milliseconds: whole from ten on, else with one decimal; below a tenth with three. */
    static Number of(double millis) {
        double seconds = millis / 1000;
        if (seconds >= 9.95) {
            return Math.round(seconds);
        }
        double step = seconds < 0.095 ? 1000 : 10;
        return Math.round(seconds * step) / step;
    }
}
