package dev.connectiondoctor.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import dev.connectiondoctor.report.Samples;
import dev.connectiondoctor.stage.Environment;

/** A console whose every byte a test can see. */
final class Terminal {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> variables = new HashMap<>();
    private Path home = Path.of("/nowhere");
    private byte[] in = {};
    private Charset charset = StandardCharsets.UTF_8;
    private boolean live;
    private boolean shown;
    private Console.Colour colour = Console.Colour.NONE;
    private Consumer<Runnable> interrupter = _ -> {};

    Terminal set(String name, String value) {
        variables.put(name, value);
        return this;
    }

    Terminal at(Path homeFolder) {
        home = homeFolder;
        return this;
    }

    Terminal typed(String text) {
        in = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Terminal speaking(Charset other) {
        charset = other;
        return this;
    }

    Terminal live() {
        live = true;
        return this;
    }

    /** The result goes to a terminal. */
    Terminal shown() {
        shown = true;
        return this;
    }

    Terminal coloured() {
        colour = new Console.Colour(true, true);
        return this;
    }

    /** Ctrl-C as soon as a command listens for it. */
    Terminal interrupted() {
        interrupter = Runnable::run;
        return this;
    }

    /** Hands over each action that waits for Ctrl-C. */
    Terminal interruptedBy(LinkedBlockingQueue<Runnable> actions) {
        interrupter = actions::add;
        return this;
    }

    Console console() {
        return new Console(new ByteArrayInputStream(in), new PrintStream(out, true), new PrintStream(err, true),
                new Environment(variables, home), charset, 80, colour, live, shown, "doctor", action -> {
                    interrupter.accept(action);
                    return () -> {};
                });
    }

    int run(Engine engine, String... arguments) {
        return Main.run(arguments, console(), engine);
    }

    int run(String... arguments) {
        return run(FakeEngine.reporting(Samples.healthy()), arguments);
    }

    String out() {
        return out.toString(charset);
    }

    String err() {
        return err.toString(charset);
    }

    byte[] rawOut() {
        return out.toByteArray();
    }
}
