package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.evidence.Section;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** One certificate of a chain. */
final class CertificateCard extends VBox {
    private static final int NAMES_SHOWN = 6;
    private static final int DAY = 10;

    CertificateCard(TlsEvidence.Certificate certificate, ViewContext context) {
        Words words = context.words();
        getStyleClass().addAll("card", "certificate");
        HBox head = Ui.styled(new HBox(Ui.icon(certificate.authority() ? Feather.AWARD : Feather.FILE_TEXT),
                Ui.grow(Ui.text(commonName(certificate.subject()), "finding-title")), Ui.spacer()), "certificate-head");
        if (certificate.selfSigned()) {
            head.getChildren().add(Ui.line(words.of("certificate.self-signed"), "chip"));
        }
        if (certificate.authority()) {
            head.getChildren().add(Ui.line(words.of("certificate.authority"), "chip"));
        }
        head.getChildren()
                .add(Ui.button(words.of("certificate.copy"), Feather.COPY,
                        () -> context.desktop().copy(certificate.pem()), "flat"));
        getChildren().addAll(head, TextTable.facts(facts(certificate, words)));
    }

    private static List<Section.Fact> facts(TlsEvidence.Certificate certificate, Words words) {
        List<Section.Fact> facts = new ArrayList<>();
        facts.add(new Section.Fact(words.of("certificate.issuer"), commonName(certificate.issuer())));
        facts.add(new Section.Fact(words.of("certificate.valid"), words.of("certificate.from-to",
                Map.of("from", day(certificate.notBefore()), "to", day(certificate.notAfter())))));
        if (!certificate.sans().isEmpty()) {
            facts.add(new Section.Fact(words.of("certificate.names"), names(certificate.sans(), words)));
        }
        facts.add(new Section.Fact(words.of("certificate.key"), certificate.key() + ", " + certificate.signature()));
        facts.add(new Section.Fact("SHA-256", colons(certificate.sha256())));
        return facts;
    }

    private static String names(List<String> sans, Words words) {
        String shown = String.join(", ", sans.subList(0, Math.min(NAMES_SHOWN, sans.size())));
        return sans.size() <= NAMES_SHOWN ? shown : shown + " " + words.count("more", sans.size() - NAMES_SHOWN);
    }

    private static String day(String instant) {
        return instant.length() > DAY ? instant.substring(0, DAY) : instant;
    }

    /** The part of a name that a person knows it by. */
    static String commonName(String name) {
        for (String part : name.split("(?<!\\\\),")) {
            if (part.strip().startsWith("CN=")) {
                return part.strip().substring(3).replace("\\,", ",");
            }
        }
        return name;
    }

    /** In groups of eight, so that a line breaks between groups. */
    private static String colons(String hex) {
        return hex.length() % 2 == 0 && hex.chars().allMatch(HexFormat::isHexDigit)
                ? HexFormat.ofDelimiter(":")
                        .withUpperCase()
                        .formatHex(HexFormat.of().parseHex(hex))
                        .replaceAll("(.{23}):", "$1 ")
                : hex;
    }
}
