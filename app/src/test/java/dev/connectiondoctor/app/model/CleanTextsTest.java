package dev.connectiondoctor.app.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.RunEvent;
import dev.connectiondoctor.app.Samples;
import dev.connectiondoctor.net.Ticker;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.Stage;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.Protocol;

@Timeout(60)
class CleanTextsTest {
    /** Of no known shape: only the check itself knows that it is one. */
    private static final String KEY = "quillfeather-of-the-goose";
    private static final String WORDS = "gw.quill.internal at 10.7.8.9 got " + KEY + " and sk-ant-api03-abcdefghijkl";

    private final RedactionChoice choice = new RedactionChoice(EnumSet.allOf(Kind.class));
    private final CleanTexts texts = new CleanTexts(choice, Runnable::run);

    private static RunModel aimed() {
        Options options = Options.of(new Endpoint(BaseUrl.parse("https://gw.quill.internal/v1"), Protocol.AUTO,
                null, new ApiKey(KEY)));
        RunModel run = new RunModel(new CheckRequest.Service(options, Environment.empty()), Ticker.system());
        run.aimAt(options);
        return run;
    }

    private String clean(RunModel run) throws Exception {
        CompletableFuture<String> clean = new CompletableFuture<>();
        texts.clean(WORDS, run, clean::complete);
        return clean.get(30, TimeUnit.SECONDS);
    }

    @Test
    void namesAndKeysAreGoneAfterTheEnd() throws Exception {
        RunModel run = aimed();
        run.apply(new RunEvent.Ended(Samples.named(Samples.healthy(), "https://gw.quill.internal/v1", "roots.pem")));

        assertThat(clean(run)).isEqualTo("host-1.internal at 10.0.0.1 got [key] and [secret]");
    }

    @Test
    void andBeforeIt() throws Exception {
        RunModel run = aimed();
        run.apply(new RunEvent.Finished(Samples.passed(Stage.DNS)));

        assertThat(clean(run)).isEqualTo("host-1.internal at 10.0.0.1 got [key] and [secret]");
    }

    @Test
    void whatTheUserKeepsInStaysButNeverAKey() throws Exception {
        choice.property(Kind.HOSTS).set(false);

        assertThat(clean(aimed())).isEqualTo("gw.quill.internal at 10.0.0.1 got [key] and [secret]");
    }
}
