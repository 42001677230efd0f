package dev.connectiondoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.connectiondoctor.stage.Environment;

/** A disk that is full, or a reader that is gone: a script must not take nothing for a result. */
class LostResultTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void isSaidAndCounts() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThat(run(full)).isEqualTo(ExitCode.DOCTOR_FAILED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("could not be written to standard output");
    }

    @Test
    void aResultThatArrivedIsNotCalledLost() {
        assertThat(run(new ByteArrayOutputStream())).isEqualTo(ExitCode.HEALTHY);
        assertThat(err.size()).isZero();
    }

    private int run(OutputStream out) {
        return Main.run(new String[]{"--version"}, new Console(InputStream.nullInputStream(), new PrintStream(out),
                new PrintStream(err), Environment.empty(), StandardCharsets.UTF_8, 80, Console.Colour.NONE, false,
                "doctor", _ -> () -> {}));
    }
}
