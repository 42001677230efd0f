package dev.connectiondoctor.practice;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.Extension;

/** Fetches what a certificate points to. */
final class Downloads {
    private Downloads() {}

    static X509Certificate issuerOf(X509Certificate leaf) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(issuerUrl(leaf)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(answer.body()));
        }
    }

    private static URI issuerUrl(X509Certificate leaf) {
        byte[] extension = leaf.getExtensionValue(Extension.authorityInfoAccess.getId());
        byte[] value = ASN1OctetString.getInstance(extension).getOctets();
        AccessDescription access = AuthorityInformationAccess.getInstance(value).getAccessDescriptions()[0];
        return URI.create(access.getAccessLocation().getName().toString());
    }
}
