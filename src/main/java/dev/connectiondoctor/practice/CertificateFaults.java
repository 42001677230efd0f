package dev.connectiondoctor.practice;

import static dev.connectiondoctor.target.Protocol.OPENAI_CHAT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.connectiondoctor.Options;
import dev.connectiondoctor.practice.http.Answer;
import dev.connectiondoctor.practice.mint.Authority;
import dev.connectiondoctor.practice.mint.Identity;
import dev.connectiondoctor.practice.mint.Leaf;
import dev.connectiondoctor.practice.mint.Mint;
import dev.connectiondoctor.practice.wire.HandMadeCertificates;

/** Certificates that are not to be trusted, each for another reason. */
final class CertificateFaults {
    private static final String ZSCALER = "OU=Zscaler Inc., O=Zscaler Inc., L=San Jose, ST=California, C=US";
    private static final String NETSKOPE = "CN=ca.practice.eu.goskope.com, OU=cert-management, "
            + "O=Practice Company, L=Utrecht, ST=Utrecht, C=NL";

    private CertificateFaults() {}

    static Options selfSigned(Lab lab) throws IOException {
        return showing(lab, Identity.selfSigned(Leaf.standard()));
    }

    static Options unknownAuthority(Lab lab) throws IOException {
        Authority root = Authority.root("CN=Harbour Works Internal CA, O=Harbour Works, C=NL");
        return showing(lab, Identity.issued(Leaf.standard(), root, root.path()));
    }

    /** The missing certificate can be fetched where the leaf says, as a browser would do. */
    static Options missingIntermediate(Lab lab) throws IOException {
        byte[] issuing = Mint.der(lab.mint().issuing().certificate());
        Answer issuer = new Answer.Page(200, Map.of("Content-Type", "application/pkix-cert"), issuing);
        Leaf leaf = Leaf.standard().withIssuerAt("http://127.0.0.1:" + lab.serve(_ -> issuer) + "/issuing.cer");
        return showing(lab, lab.mint().withoutIntermediate(leaf)).withControlHosts(true);
    }

    static Options wrongOrder(Lab lab) throws IOException {
        return showing(lab, lab.mint().inWrongOrder(Leaf.standard()));
    }

    static Options leafNotFirst(Lab lab) throws IOException {
        return showing(lab, lab.mint().withLeafLast(Leaf.standard()));
    }

    static Options expired(Lab lab) throws IOException {
        return showing(lab, lab.mint().sound(Leaf.standard().valid(Duration.ofDays(-93), Duration.ofDays(-3))));
    }

    static Options notYetValid(Lab lab) throws IOException {
        return showing(lab, lab.mint().sound(Leaf.standard().valid(Duration.ofDays(3), Duration.ofDays(93))));
    }

    static Options wrongHost(Lab lab) throws IOException {
        return showing(lab,
                lab.mint().sound(Leaf.forHosts("shop.example", List.of("shop.example", "www.shop.example"))));
    }

    /** Inspection that sends its whole chain along, the private root included. */
    static Options intercepted(Lab lab) throws IOException {
        return intercepted(lab, Authority.root("CN=Zscaler Root CA, " + ZSCALER));
    }

    /** The same inspection, whose root the company has put into the computer's own store. */
    static Options interceptedTrusted(Lab lab) throws IOException {
        Authority root = Authority.root("CN=Zscaler Root CA, " + ZSCALER);
        return intercepted(lab, root).withSystemRoots(lab.rootsOf(root));
    }

    /** The same inspection, of which only Node programs were told. */
    static Options interceptedToolTold(Lab lab) throws IOException {
        Authority root = Authority.root("CN=Zscaler Root CA, " + ZSCALER);
        lab.set("NODE_EXTRA_CA_CERTS", lab.rootsOf(root).toString());
        return intercepted(lab, root);
    }

    /** The company's own gateway, which the computer knows and one tool does not. */
    static Options privateGatewayToolNotTold(Lab lab) throws IOException {
        return HealthyLines.privateAuthority(lab).withTool("gemini-cli");
    }

    /** Inspection that sends nothing but the certificate that it made up. */
    static Options interceptedLeafOnly(Lab lab) throws IOException {
        return showing(lab, Identity.issued(Leaf.standard(), Authority.root(NETSKOPE), List.of()));
    }

    static Options withoutItsKey(Lab lab) throws IOException {
        return showing(lab, lab.mint().withKeyOfAnother(Leaf.standard()));
    }

    private static Options intercepted(Lab lab, Authority root) throws IOException {
        Authority box = root.below("CN=Zscaler Intermediate Root CA (practice.net), " + ZSCALER);
        Leaf leaf = Leaf.standard().named("CN=localhost, O=Zscaler Inc.");
        return showing(lab, Identity.issued(leaf, box, box.path()));
    }

    /** A company's authority of long ago: the computer trusts it, stricter programs do not. */
    static Options weakAuthority(Lab lab) throws IOException {
        Authority root = Authority.weakRoot("CN=Harbour Works Old Root, O=Harbour Works, C=NL");
        return companyRoot(lab, Identity.issued(Leaf.standard(), root, List.of()), root);
    }

    /** A company's authority that was made without care for the form. */
    static Options strictClientsRefuse(Lab lab) throws IOException {
        Authority root = Authority.carelessRoot("CN=Harbour Works Quick Root, O=Harbour Works, C=NL");
        return companyRoot(lab, Identity.issued(Leaf.standard(), root, List.of()), root);
    }

    /** A setting names a file that is long gone. */
    static Options caFileUnreadable(Lab lab) throws IOException {
        lab.set("SSL_CERT_FILE", lab.roots().resolveSibling("gone.pem").toString());
        return lab.service(OPENAI_CHAT).start();
    }

    /** A setting was left over from another project, with the authority of another company. */
    static Options staleCaFile(Lab lab) throws IOException {
        lab.set("SSL_CERT_FILE", otherCompany(lab));
        return lab.service(OPENAI_CHAT).start();
    }

    /** The same, in a setting that only the programs of one library follow. */
    static Options staleCaFileOfOne(Lab lab) throws IOException {
        lab.set("REQUESTS_CA_BUNDLE", otherCompany(lab));
        return lab.service(OPENAI_CHAT).start();
    }

    private static String otherCompany(Lab lab) throws IOException {
        Authority other = Authority.root("CN=Lighthouse Internal CA, O=Lighthouse, C=NL");
        Path file = lab.roots().resolveSibling("lighthouse-ca.pem");
        return Files.writeString(file, Mint.pem(other.certificate())).toString();
    }

    private static Options companyRoot(Lab lab, Identity identity, Authority root) throws IOException {
        Path file = lab.roots().resolveSibling("company-roots.pem");
        Files.writeString(file, Mint.pem(root.certificate()));
        return showing(lab, identity).withSystemRoots(file);
    }

    /** A whole bundle in place of the chain. */
    static Options certificateTooLarge(Lab lab) throws IOException {
        byte[] one = Mint.der(lab.mint().issuing().certificate());
        return lab.service(OPENAI_CHAT).receiving(new HandMadeCertificates(Collections.nCopies(100, one))).start();
    }

    static Options certificateUnreadable(Lab lab) throws IOException {
        byte[] torn = Arrays.copyOf(Mint.der(lab.mint().issuing().certificate()), 100);
        return lab.service(OPENAI_CHAT).receiving(new HandMadeCertificates(List.of(torn))).start();
    }

    private static Options showing(Lab lab, Identity identity) throws IOException {
        return lab.service(OPENAI_CHAT).showing(identity).start();
    }
}
