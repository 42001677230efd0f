package dev.connectiondoctor.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each server shows, and why a client that trusts the network's root must refuse it. */
class CertificateStoriesTest {

    @Test
    void theHealthyChainIsTrusted() throws Exception {
        Shown shown = shownBy("healthy");
        assertThat(shown.chain()).hasSize(2);
        shown.verify();
    }

    @ParameterizedTest
    @CsvSource({"self-signed, 1", "unknown-authority, 2", "missing-intermediate, 1", "intercepted, 3",
            "intercepted-leaf-only, 1"})
    void noPathLeadsToTheRoot(String scenario, int certificates) throws Exception {
        Shown shown = shownBy(scenario);
        assertThat(shown.chain()).hasSize(certificates);
        assertThatThrownBy(shown::verify).hasMessageContaining("PKIX path building failed");
    }

    @Test
    void theExpiredLeafIsRefusedForItsDate() throws Exception {
        Shown shown = shownBy("expired");
        assertThatThrownBy(shown::verify).hasRootCauseInstanceOf(CertificateExpiredException.class);
        assertThatThrownBy(shown.chain().getFirst()::checkValidity).isInstanceOf(CertificateExpiredException.class);
        shown.chain().getLast().checkValidity();
    }

    @Test
    void theFutureLeafIsRefusedForItsDate() throws Exception {
        assertThatThrownBy(shownBy("not-yet-valid")::verify)
                .hasRootCauseInstanceOf(CertificateNotYetValidException.class);
    }

    @Test
    void theStrangersCertificateIsSoundButForAnotherHost() throws Exception {
        Shown shown = shownBy("wrong-host");
        shown.verify();
        assertThat(shown.hosts()).containsExactlyInAnyOrder("shop.example", "www.shop.example");
    }

    @Test
    void theSelfSignedLeafSignsItself() throws Exception {
        X509Certificate leaf = shownBy("self-signed").chain().getFirst();
        leaf.verify(leaf.getPublicKey());
        assertThat(leaf.getIssuerX500Principal()).isEqualTo(leaf.getSubjectX500Principal());
    }

    @Test
    void theMissingIntermediateIsWhereTheLeafSays() throws Exception {
        try (PracticeNetwork network = network("missing-intermediate"); Visitor visitor = new Visitor(network)) {
            X509Certificate leaf = shownTo(visitor).chain().getFirst();
            X509Certificate issuer = Downloads.issuerOf(leaf);
            leaf.verify(issuer.getPublicKey());
            issuer.verify(visitor.root().getPublicKey());
        }
    }

    @Test
    void theShuffledChainIsTrustedOnceItIsSorted() throws Exception {
        Shown shown = shownBy("wrong-order");
        List<X509Certificate> chain = shown.chain();
        assertThat(chain).hasSize(3);
        assertThat(chain.get(0).getIssuerX500Principal()).isEqualTo(chain.get(2).getSubjectX500Principal());
        assertThat(chain.get(2).getIssuerX500Principal()).isEqualTo(chain.get(1).getSubjectX500Principal());
        new Shown(List.of(chain.get(0), chain.get(2), chain.get(1)), shown.root()).verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"leaf-not-first", "certificate-without-its-key"})
    void theHandshakeIsSignedByAnotherKeyThanThatOfTheFirstCertificate(String scenario) {
        assertThatThrownBy(() -> shownBy(scenario)).isInstanceOf(SSLException.class)
                .hasMessageContaining("CertificateVerify signature");
    }

    @ParameterizedTest
    @CsvSource({"intercepted-trusted, 3", "healthy-private-authority, 1"})
    void onlyTheComputersOwnStoreTrustsThePrivateChain(String scenario, int certificates) throws Exception {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            Shown shown = shownTo(visitor);
            assertThat(shown.chain()).hasSize(certificates);
            shown.verify();
            Shown elsewhere = new Shown(shown.chain(), Visitor.certificate(network.options().publicRoots()));
            assertThatThrownBy(elsewhere::verify).hasMessageContaining("PKIX path building failed");
        }
    }

    @Test
    void theInspectorsChainEndsInItsOwnRoot() throws Exception {
        List<X509Certificate> chain = shownBy("intercepted").chain();
        X509Certificate root = chain.getLast();
        root.verify(root.getPublicKey());
        assertThat(root.getSubjectX500Principal().getName()).startsWith("CN=Zscaler Root CA,OU=Zscaler Inc.,O=Zscaler");
        assertThat(chain.getFirst().getIssuerX500Principal()).isEqualTo(chain.get(1).getSubjectX500Principal());
        new Shown(chain, root).verify();
    }

    @Test
    void theLoneLeafNamesTheInspectorAsItsIssuer() throws Exception {
        assertThat(shownBy("intercepted-leaf-only").chain().getFirst().getIssuerX500Principal().getName())
                .contains("CN=ca.practice.eu.goskope.com");
    }

    private static Shown shownBy(String scenario) throws IOException {
        try (PracticeNetwork network = network(scenario); Visitor visitor = new Visitor(network)) {
            return shownTo(visitor);
        }
    }

    private static Shown shownTo(Visitor visitor) throws IOException {
        Witness witness = new Witness();
        try (SSLSocket socket = visitor.tls(witness)) {
            socket.startHandshake();
            return new Shown(witness.chain(), visitor.root());
        }
    }

    private static PracticeNetwork network(String scenario) throws IOException {
        return Scenarios.byName(scenario).orElseThrow().start();
    }

    /** @param root what the client trusts */
    private record Shown(List<X509Certificate> chain, X509Certificate root) {

        void verify() throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("root", root);
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            TrustManager manager = factory.getTrustManagers()[0];
            ((X509TrustManager) manager).checkServerTrusted(chain.toArray(X509Certificate[]::new), "ECDHE_ECDSA");
        }

        List<Object> hosts() throws GeneralSecurityException {
            return chain.getFirst().getSubjectAlternativeNames().stream().<Object>map(name -> name.get(1)).toList();
        }
    }
}
