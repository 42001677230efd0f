package dev.connectiondoctor.cli;

import java.util.function.Consumer;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.report.Checklist;
import dev.connectiondoctor.report.Wording;
import dev.connectiondoctor.text.Messages;

/** Shows on standard error what a run is doing, until it is closed. */
interface Watching extends Consumer<RunEvent>, AutoCloseable {
    @Override
    void close();

    /** A live line on a terminal, plain lines elsewhere. */
    static Watching on(Console console, Messages messages) {
        Watching lines = console.live()
                ? Heartbeat.of(new LiveLine(console, messages, Ticker.system()))
                : new PlainLines(console, new Checklist(messages, console.errStyle()));
        return new NamingOthers(console, new Wording(messages), lines);
    }
}
