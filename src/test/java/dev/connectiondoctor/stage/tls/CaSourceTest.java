package dev.connectiondoctor.stage.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.connectiondoctor.lines.Mint;
import dev.connectiondoctor.lines.Mint.Wish;

/** Whatever a setting names, it is a fact and never a crash. */
class CaSourceTest {
    private static final Mint ROOT = Mint.selfSigned(Wish.authority("CN=Company Root"));

    @TempDir Path folder;

    private static CaSource read(Path file) {
        return CaSource.file("SSL_CERT_FILE", file.toString());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file.pem"), text);
    }

    private String pem() throws IOException {
        return Files.readString(ROOT.pem(folder));
    }

    @Test
    void whatIsNoFileIsNamed() {
        assertThat(read(folder.resolve("gone.pem")).outcome()).isEqualTo("missing");
        assertThat(read(folder).outcome()).isEqualTo("folder");
        assertThat(read(Path.of("/dev/zero")).outcome()).isEqualTo("unreadable");
        assertThat(CaSource.file("SSL_CERT_FILE", "a\0b").outcome()).isEqualTo("unreadable");
    }

    @Test
    void binaryFormIsToldFromRubbish() throws Exception {
        Path der = Files.write(folder.resolve("root.cer"), ROOT.certificate().getEncoded());
        assertThat(read(der).outcome()).isEqualTo("der");
        assertThat(read(file("")).outcome()).isEqualTo("no-certificates");
        assertThat(read(file("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----")).outcome())
                .isEqualTo("no-certificates");
    }

    private static final String BROKEN = "-----BEGIN CERTIFICATE-----\nMIIB!\n-----END CERTIFICATE-----\n";
    private static final String TORN = "-----BEGIN CERTIFICATE-----\nMIIBAAAA\n-----END CERTIFICATE-----\n";

    @Test
    void rubbishBetweenBlocksIsPassedOver() throws IOException {
        CaSource mixed = read(file("# ours\n\u00ff\u0000 noise\n" + pem() + "more noise\n"));
        assertThat(mixed.usable()).isTrue();
        assertThat(mixed.certificates()).containsExactly(ROOT.certificate());
        assertThat(mixed.damaged()).isZero();
    }

    @Test
    void aDamagedBlockEndsTheReading() throws IOException {
        CaSource after = read(file(pem() + BROKEN + TORN));
        assertThat(after.outcome()).isEqualTo("partly-damaged");
        assertThat(after.certificates()).containsExactly(ROOT.certificate());
        assertThat(after.damaged()).isEqualTo(2);
        assertThat(read(file(TORN + pem())).outcome()).isEqualTo("damaged");
        assertThat(read(file(BROKEN + TORN)).outcome()).isEqualTo("damaged");
    }

    @Test
    void aBlockThatIsWholeAndThatOnlyWeCannotReadDoesNoHarm() throws IOException {
        CaSource odd = read(file("-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----\n" + pem()));
        assertThat(odd.outcome()).isEqualTo("usable");
        assertThat(odd.certificates()).containsExactly(ROOT.certificate());
    }

    @Test
    void hundredCertificatesAreFineAndNineMegabytesAreNot() throws IOException {
        CaSource many = read(file(String.join("", Collections.nCopies(100, pem()))));
        assertThat(many.usable()).isTrue();
        assertThat(many.damaged()).isZero();
        Path large = folder.resolve("large.pem");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(9L << 20);
        }
        assertThat(read(large).outcome()).isEqualTo("too-large");
    }

    @Test
    void aFolderCountsWithTheNamesThatOpensslGives() throws IOException {
        assertThat(CaSource.folder("SSL_CERT_DIR", folder.toString()).outcome()).isEqualTo("no-certificates");
        Path file = ROOT.pem(folder);
        assertThat(CaSource.folder("SSL_CERT_DIR", folder.toString()).outcome()).isEqualTo("no-certificates");
        Files.copy(file, folder.resolve("0a1b2c3d.0"));
        assertThat(CaSource.folder("SSL_CERT_DIR", folder.toString()).certificates())
                .containsExactly(ROOT.certificate());
        assertThat(CaSource.folder("SSL_CERT_DIR", file.toString()).outcome()).isEqualTo("file");
        assertThat(CaSource.folder("SSL_CERT_DIR", folder.resolve("gone").toString()).outcome()).isEqualTo("missing");
    }
}
