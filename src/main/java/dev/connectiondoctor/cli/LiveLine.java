package dev.connectiondoctor.cli;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.report.Amounts;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.text.Messages;

/** One line on the terminal that is written over: the stage that is running, for how long, and what it is at. */
final class LiveLine implements Watching {
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final Wording words;
    private final Ticker ticker;
    private final Map<Stage, Running> running = new EnumMap<>(Stage.class);
    private boolean closed;

    LiveLine(Console console, Messages messages, Ticker ticker) {
        this.console = console;
        this.words = new Wording(messages);
        this.ticker = ticker;
    }

    /** @param doing what the stage said last; null until it says something */
    private record Running(long since, @Nullable String doing) {}

    @Override
    public synchronized void accept(RunEvent event) {
        switch (event) {
            case RunEvent.Started started -> running.put(started.stage(), new Running(ticker.nanos(), null));
            case RunEvent.Progressed progressed -> progressed(progressed);
            case RunEvent.Finished finished -> running.remove(finished.report().stage());
            case RunEvent.Planned _,RunEvent.Found _,RunEvent.Ended _ -> {
                return;
            }
        }
        paint();
    }

    private void progressed(RunEvent.Progressed event) {
        words.progress(event.progress().key(), event.progress().params())
                .ifPresent(
                        text -> running.computeIfPresent(event.stage(), (_, was) -> new Running(was.since(), text)));
    }

    /** Writes the line again, with the time that has passed by now. */
    synchronized void paint() {
        if (!closed) {
            console.paint(ERASE + line());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        console.paint(ERASE);
    }

    /** The earliest stage that is running; a terminal's last column is left free so that nothing wraps. */
    private String line() {
        return running.entrySet()
                .stream()
                .findFirst()
                .map(entry -> text(entry.getKey(), entry.getValue()))
                .map(text -> text.length() < console.width() ? text : text.substring(0, console.width() - 1))
                .orElse("");
    }

    private String text(Stage stage, Running state) {
        String name = "  " + words.stage(stage) + " … " + Amounts.duration(ticker.millisSince(state.since()));
        return state.doing() == null ? name : name + "  " + state.doing();
    }
}
