package dev.connectiondoctor.app.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.evidence.Section;
import dev.connectiondoctor.app.model.CertificateTexts;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** One certificate of a chain. */
final class CertificateCard extends VBox {
    private static final int NAMES_SHOWN = 6;

    CertificateCard(Section.Link link, ViewContext context) {
        TlsEvidence.Certificate certificate = link.certificate();
        Words words = context.words();
        getStyleClass().addAll("card", "certificate");
        FlowRow head = Ui.styled(new FlowRow(Ui.icon(certificate.authority() ? Feather.AWARD : Feather.FILE_TEXT),
                Ui.grow(Ui.text(CertificateTexts.commonName(certificate.subject()), "finding-title"))),
                "certificate-head");
        Ui.state(this, "odd", !link.marks().isEmpty());
        head.getChildren()
                .add(CopyBox.button(words.of("certificate.copy"), certificate.pem(), context, "flat"));
        getChildren().add(head);
        FlowPane chips = chips(link, words);
        if (!chips.getChildren().isEmpty()) {
            getChildren().add(chips);
        }
        getChildren().add(TextTable.facts(facts(certificate, words)));
        Copyable.card(this, context);
    }

    private static FlowPane chips(Section.Link link, Words words) {
        FlowPane chips = Ui.styled(new FlowPane(), "chips");
        link.marks().forEach(mark -> chips.getChildren().add(Ui.line(mark, "chip", "odd-mark")));
        if (link.certificate().selfSigned()) {
            chips.getChildren().add(Ui.line(words.of("certificate.self-signed"), "chip"));
        }
        if (link.certificate().authority()) {
            chips.getChildren().add(Ui.line(words.of("certificate.authority"), "chip"));
        }
        return chips;
    }

    private static List<Section.Fact> facts(TlsEvidence.Certificate certificate, Words words) {
        List<Section.Fact> facts = new ArrayList<>();
        facts.add(new Section.Fact(words.of("certificate.issuer"), CertificateTexts.commonName(certificate.issuer())));
        facts.add(new Section.Fact(words.of("certificate.valid"), words.of("certificate.from-to",
                Map.of("from", CertificateTexts.day(certificate.notBefore()), "to",
                        CertificateTexts.day(certificate.notAfter())))));
        if (!certificate.sans().isEmpty()) {
            facts.add(new Section.Fact(words.of("certificate.names"), names(certificate.sans(), words)));
        }
        facts.add(new Section.Fact(words.of("certificate.key"), certificate.key() + ", " + certificate.signature()));
        facts.add(new Section.Fact("SHA-256", CertificateTexts.fingerprint(certificate.sha256())));
        return facts;
    }

    private static String names(List<String> sans, Words words) {
        String shown = String.join(", ", sans.subList(0, Math.min(NAMES_SHOWN, sans.size())));
        return sans.size() <= NAMES_SHOWN ? shown : shown + " " + words.count("more", sans.size() - NAMES_SHOWN);
    }
}
