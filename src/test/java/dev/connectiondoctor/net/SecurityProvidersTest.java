package dev.connectiondoctor.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** In a process of its own, since the providers are those of a whole process. */
class SecurityProvidersTest {
    @Test
    void keepsThoseOfConnectionsAndNoneOfALibrary() throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Listing.class.getName()).redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).startsWith("SUN SunRsaSign SunEC SunJSSE SunJCE")
                .doesNotContain("SunJGSS", "SunPCSC", "BC", "invalid");
    }

    /** Lists what is left. */
    static final class Listing {
        private Listing() {}

        public static void main(String[] args) {
            SecurityProviders.leaveOutUnused();
            System.out.println(String.join(" ", Stream.of(Security.getProviders()).map(Provider::getName).toList()));
        }
    }
}
