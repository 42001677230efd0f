package dev.connectiondoctor.cli;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.report.Checklist;

/** One line for every stage that is over. */
record PlainLines(Console console, Checklist checklist) implements Watching {
    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Finished finished) {
            console.say(checklist.line(finished.report()));
        }
    }

    @Override
    public void close() {}
}
