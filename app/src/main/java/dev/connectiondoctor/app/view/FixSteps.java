package dev.connectiondoctor.app.view;

import java.util.List;
import java.util.Map;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.FixPlan;
import dev.connectiondoctor.app.model.FixTry;
import dev.connectiondoctor.app.model.Instruction;
import dev.connectiondoctor.app.model.Preparation;
import dev.connectiondoctor.app.model.SavedCertificate;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Trial;

/** One thing to do, step by step, and whether it was tried. */
final class FixSteps extends VBox {
    private final ViewContext context;

    private FixSteps(List<Instruction> instructions, FlowRow head, ViewContext context) {
        this.context = context;
        getStyleClass().add("fix");
        getChildren().add(head);
        instructions.stream().filter(step -> !isOnCard(step, instructions)).map(this::step).forEach(getChildren()::add);
    }

    /** Facts about a certificate, whose card says them already. */
    private static boolean isOnCard(Instruction step, List<Instruction> all) {
        return step instanceof Instruction.Take take && take.text().lines().count() > 1
                && all.stream().anyMatch(FixSteps::isCertificate);
    }

    private static boolean isCertificate(Instruction step) {
        return step instanceof Instruction.Put file && SavedCertificate.read(file.content()).isPresent();
    }

    /**
     * @param number its place among the steps; 0 for none
     * @param tried how to try it now; null where that cannot be done
     */
    static FixSteps of(int number, FixPlan.Offer offer, @Nullable FixTry tried, ViewContext context) {
        Words words = context.words();
        Fix fix = offer.fix();
        FlowRow head = head(number, words.title(fix, offer.finding()));
        if (fix.audience() != Fix.Audience.EVERYONE) {
            head.getChildren().add(Ui.line(words.engine("audience." + fix.audience().id()), "chip"));
        }
        FixSteps steps = new FixSteps(offer.instructions(), head, context);
        HBox proof = trial(fix.trial(), words);
        if (tried != null) {
            steps.getChildren().add(new TryLine(tried, proof, context));
        } else if (!proof.getChildren().isEmpty()) {
            steps.getChildren().add(proof);
        }
        return steps;
    }

    static FixSteps of(int number, Preparation shared, ViewContext context) {
        FixSteps steps = new FixSteps(shared.toRead(), head(number, context.words()
                .of("fix.prepare", Map.of("path", shared.file().path()))), context);
        steps.getChildren().add(steps.step(shared.file()));
        return steps;
    }

    private static FlowRow head(int number, String title) {
        FlowRow head = Ui.styled(new FlowRow(Ui.grow(Ui.text(title, "fix-title"))), "fix-head");
        if (number > 0) {
            head.getChildren().addFirst(Ui.line(String.valueOf(number), "fix-number"));
        }
        return head;
    }

    private Node step(Instruction step) {
        return switch (step) {
            case Instruction.Say say -> Ui.text(say.text(), "fix-text");
            case Instruction.Take take -> new CopyBox(take.label(), take.text(), context);
            case Instruction.Put file -> new FileBox(file, context);
            case Instruction.Use use -> Ui.text(context.words().engine("step.file-again", Map.of("path", use.path())),
                    "fix-text");
            case Instruction.Open open -> link(open.url());
        };
    }

    private Node link(String url) {
        Hyperlink link = new Hyperlink(url, Ui.icon(Feather.EXTERNAL_LINK));
        link.setWrapText(true);
        link.setOnAction(_ -> context.desktop().browse(url));
        return link;
    }

    /** What the check showed about a fix; empty if it was not tried. */
    private static HBox trial(Trial trial, Words words) {
        return switch (trial) {
            case Trial.Proven proven -> trial("proven", Feather.CHECK_CIRCLE,
                    words.engine("trial." + proven.key(), proven.params()));
            case Trial.Disproven disproven -> trial("disproven", Feather.X_CIRCLE,
                    words.engine("trial." + disproven.key(), disproven.params()));
            case Trial.NotTried _ -> Ui.styled(new HBox(), "trial");
        };
    }

    private static HBox trial(String outcome, Ikon ikon, String detail) {
        return Ui.styled(new HBox(Ui.icon(ikon), Ui.grow(Ui.text(detail))), "trial", outcome);
    }
}
