package dev.connectiondoctor.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.connectiondoctor.RunEvent;

/** Keeps the live line's clock going between events. */
record Heartbeat(LiveLine line, ScheduledExecutorService timer) implements Watching {
    private static final int EVERY_MS = 100;

    static Heartbeat of(LiveLine line) {
        ScheduledExecutorService timer = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("live-line").daemon().factory());
        timer.scheduleAtFixedRate(line::paint, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
        return new Heartbeat(line, timer);
    }

    @Override
    public void accept(RunEvent event) {
        line.accept(event);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        line.close();
    }
}
