package dev.connectiondoctor.app.view;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.FixPlan;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.fault.Fix;
import dev.connectiondoctor.fault.Step;
import dev.connectiondoctor.fault.Trial;

/** One fix: what to do, step by step, and whether it was tried. */
final class FixSteps extends VBox {
    private final FixPlan.Offer offer;
    private final ViewContext context;

    FixSteps(int number, FixPlan.Offer offer, ViewContext context) {
        this.offer = offer;
        this.context = context;
        getStyleClass().add("fix");
        getChildren().add(head(number));
        offer.fix().steps().stream().map(this::step).forEach(getChildren()::add);
        trial(offer.fix().trial());
    }

    private Node head(int number) {
        Fix fix = offer.fix();
        HBox head = Ui.styled(new HBox(Ui.line(String.valueOf(number), "fix-number"),
                Ui.grow(Ui.text(words().title(fix, offer.finding()), "fix-title"))), "fix-head");
        if (fix.audience() != Fix.Audience.EVERYONE) {
            head.getChildren().addAll(Ui.spacer(), Ui.line(words().engine("audience." + fix.audience().id()), "chip"));
        }
        return head;
    }

    private Node step(Step step) {
        return switch (step) {
            case Step.Text text -> Ui.text(words().text(text, offer.fix(), offer.finding()), "fix-text");
            case Step.Command command -> new CopyBox(command.line(), context);
            case Step.Env env -> new CopyBox(env.name() + "=" + env.value(), context);
            case Step.Setting setting -> new CopyBox(setting.name() + ": " + setting.value(), context);
            case Step.File file -> Ui.styled(new VBox(Ui.text(file.path(), "file-name"),
                    new CopyBox(file.content(), context)), "file");
            case Step.Link link -> link(link.url());
        };
    }

    private Node link(String url) {
        Hyperlink link = new Hyperlink(url, Ui.icon(Feather.EXTERNAL_LINK));
        link.setWrapText(true);
        link.setOnAction(_ -> context.desktop().browse(url));
        return link;
    }

    private void trial(Trial trial) {
        switch (trial) {
            case Trial.Proven proven -> getChildren().add(trial("proven", Feather.CHECK_CIRCLE,
                    words().engine("trial." + proven.key(), proven.params())));
            case Trial.Disproven disproven -> getChildren().add(trial("disproven", Feather.X_CIRCLE,
                    words().engine("trial." + disproven.key(), disproven.params())));
            case Trial.NotTried _ -> {}
        }
    }

    private static Node trial(String outcome, Ikon ikon, String detail) {
        return Ui.styled(new HBox(Ui.icon(ikon), Ui.grow(Ui.text(detail))), "trial", outcome);
    }

    private Words words() {
        return context.words();
    }
}
