package dev.connectiondoctor.cli;

import java.util.Map;

import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.report.Wording;

/** Says before anything is done which hosts of others a check may ask, and leaves the rest to another. */
record NamingOthers(Console console, Wording words, Watching rest) implements Watching {
    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.Planned planned && !planned.mayContact().isEmpty()) {
            console.say(words.text("progress.may-contact",
                    Map.of("hosts", words.list(planned.mayContact()))));
        }
        rest.accept(event);
    }

    @Override
    public void close() {
        rest.close();
    }
}
