package dev.connectiondoctor.stage.proxy.pac;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * A network's proxy script. It may be anybody's, so it runs in a box: no Java, no files, no network but a few look-ups of
 * names, and an end after a number of steps and after a time.
 */
public final class PacScript {
    private static final String FUNCTIONS = functions();
    private static final String FUNCTION = "FindProxyForURL";

    private final String script;

    /** @throws PacFailure if this is no proxy script */
    public PacScript(String script) throws PacFailure {
        if (!isOne(script)) {
            throw new PacFailure(PacFailure.Kind.NOT_A_SCRIPT, "no " + FUNCTION);
        }
        this.script = script;
    }

    /** Whether a text looks like a proxy script. */
    public static boolean isOne(String text) {
        return text.contains(FUNCTION);
    }

    /**
     * The ways to an address, in the order in which they are to be tried.
     *
     * @param url the address, of an https one its origin alone
     * @throws InterruptedException if the caller was interrupted; the script is ended too
     */
    public List<PacAnswer> ask(String url, String host, PacHost world, Duration limit)
            throws PacFailure, InterruptedException {
        FutureTask<String> task = new FutureTask<>(() -> run(url, host, world));
        // Not a virtual thread: a script computes and would hold up others.
        Thread thread = Thread.ofPlatform().daemon().name("connection-doctor-pac").start(task);
        try {
            return PacAnswer.listed(task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            throw new PacFailure(PacFailure.Kind.TOO_LONG, "no answer in " + limit.toMillis() + " ms");
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } finally {
            task.cancel(true);
            thread.interrupt();
        }
    }

    private static PacFailure failure(Throwable cause) {
        return switch (cause) {
            case Sandbox.Ended ended -> new PacFailure(PacFailure.Kind.TOO_LONG, String.valueOf(ended.getMessage()));
            case OutOfMemoryError _,StackOverflowError _ ->
                new PacFailure(PacFailure.Kind.TOO_LONG, "takes too much memory");
            case RhinoException error ->
                new PacFailure(PacFailure.Kind.SCRIPT_ERROR, "line " + error.lineNumber() + ": " + error.details());
            default -> new PacFailure(PacFailure.Kind.SCRIPT_ERROR, cause.getClass().getSimpleName());
        };
    }

    private String run(String url, String host, PacHost world) {
        try (Context context = new Sandbox().enterContext()) {
            ScriptableObject scope = context.initSafeStandardObjects();
            new PacFunctions(world).addTo(scope);
            context.evaluateString(scope, FUNCTIONS, "functions", 1, null);
            context.evaluateString(scope, script, "script", 1, null);
            Object function = ScriptableObject.getProperty(scope, FUNCTION);
            return function instanceof Function found ? call(found, context, scope, url, host) : "";
        }
    }

    private static String call(Function function, Context context, Scriptable scope, String url, String host) {
        Object answer = function.call(context, scope, scope, new Object[]{url, host});
        return answer == null || Undefined.isUndefined(answer) ? "" : Context.toString(answer);
    }

    private static String functions() {
        try (InputStream in = Objects.requireNonNull(PacScript.class.getResourceAsStream("functions.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
