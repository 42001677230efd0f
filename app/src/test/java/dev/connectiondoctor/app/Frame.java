package dev.connectiondoctor.app;

import java.lang.management.ManagementFactory;

/**
 * What one frame took.
 *
 * @param ms by the clock, which also counts what other programs did meanwhile
 * @param cpuMs of this thread alone
 */
record Frame(double ms, double cpuMs) {
    static final Frame NOTHING = new Frame(0, 0);

    static Frame now() {
        return new Frame(System.nanoTime() / 1e6,
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6);
    }

    Frame plus(Frame other) {
        return new Frame(ms + other.ms, cpuMs + other.cpuMs);
    }

    Frame since(Frame earlier) {
        return new Frame(ms - earlier.ms, cpuMs - earlier.cpuMs);
    }
}
