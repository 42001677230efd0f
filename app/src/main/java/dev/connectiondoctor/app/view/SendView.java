package dev.connectiondoctor.app.view;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import dev.connectiondoctor.app.model.Outgoing;
import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.redact.Kind;
import dev.connectiondoctor.redact.Redacted;
import dev.connectiondoctor.redact.Swap;
import dev.connectiondoctor.report.Letter;

/** What leaves this computer, before it does: what stays out of it is switched here, and shown. */
final class SendView extends PageColumn implements Page {
    private static final int MOST_SAMPLES = 3;

    private final Outgoing outgoing;
    private final ViewContext context;
    private final Words words;
    private final Runnable close;
    private final VBox kinds = Ui.styled(new VBox(), "send-kinds");
    private final VBox letter = Ui.styled(new VBox(), "send-letter");
    private final Label nothing;
    private final FlowRow buttons = Ui.styled(new FlowRow(), "send-buttons");

    /** @param close goes back to the check */
    SendView(Outgoing outgoing, ViewContext context, Runnable close) {
        this.outgoing = outgoing;
        this.context = context;
        this.close = close;
        words = context.words();
        setId("send");
        nothing = Ui.text(words.of("send.nothing"), "hint");
        nothing.setId("send-nothing");
        Ui.show(nothing, false);
        add(Ui.text(words.of(title()), "page-title"), Ui.text(words.of("send.about"), "page-text"), kinds, nothing,
                letter, buttons);
        for (Kind kind : Kind.values()) {
            kinds.getChildren().add(new KindRow(kind));
        }
        Following.on(this, () -> show(outgoing.lookProperty().get()), outgoing.lookProperty());
        show(outgoing.lookProperty().get());
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void takeFocus() {
        rows().filter(KindRow::isVisible)
                .findFirst()
                .ifPresentOrElse(KindRow::takeFocus, () -> Ui.focus(buttons.getChildren().getFirst()));
    }

    private Stream<KindRow> rows() {
        return kinds.getChildren().stream().map(KindRow.class::cast);
    }

    private String title() {
        return switch (outgoing.form()) {
            case Outgoing.Form.File _ -> "send.title.file";
            case Outgoing.Form.Mail mail -> "send.title." + mail.to().id();
        };
    }

    private void show(Outgoing.@Nullable Look look) {
        buttons.setDisable(look == null);
        if (look != null) {
            rows().forEach(row -> row.show(look));
            Ui.show(nothing, rows().noneMatch(KindRow::isVisible));
            buttons(look.redacted());
            if (!Ui.holdsFocus(this) || rows().anyMatch(row -> row.box.isFocused() && !row.isVisible())) {
                takeFocus();
            }
        }
    }

    private void buttons(Redacted redacted) {
        buttons.getChildren().clear();
        letter.getChildren().clear();
        switch (outgoing.form()) {
            case Outgoing.Form.File file -> buttons.getChildren().add(save(redacted, file));
            case Outgoing.Form.Mail mail -> words.documents()
                    .letter(mail.to(), redacted.report(), outgoing.options())
                    .ifPresent(this::show);
        }
        Button cancel = Ui.button(words.of("send.close"), Feather.X, close);
        cancel.setId("send-close");
        buttons.getChildren().add(cancel);
    }

    private Button save(Redacted redacted, Outgoing.Form.File file) {
        Button save = Ui.button(words.of("send.save"), Feather.SAVE, () -> {}, "accent");
        save.setId("send-save");
        Saving saving = new Saving(save, context);
        save.setOnAction(_ -> saving.ask(words.of("report.save.title"),
                file.format().fileName(redacted.report(), ZoneId.systemDefault()),
                () -> words.documents().file(redacted.report(), outgoing.options(), file.format())));
        return save;
    }

    private void show(Letter ready) {
        letter.getChildren().addAll(Ui.text(ready.subject(), "field-label"), new CopyBox(ready.body(), context));
        Button copy = CopyBox.button(words.of("send.copy"), ready.whole(words.engine("letter.subject")), context,
                "accent");
        copy.setId("send-copy");
        buttons.getChildren().add(copy);
    }

    /** One kind with its switch, how often it occurs, and what stands for it; hidden where it does not occur. */
    private final class KindRow extends VBox {
        private final Kind kind;
        private final CheckBox box = new CheckBox();
        private final Label samples = Ui.text("", "code");

        KindRow(Kind kind) {
            this.kind = kind;
            box.setId("send-" + kind.id());
            box.setWrapText(true);
            box.setText(words.of("send.kind." + kind.id()));
            box.selectedProperty().bindBidirectional(outgoing.choice().property(kind));
            samples.setId("send-samples-" + kind.id());
            getStyleClass().add("send-kind");
            getChildren().addAll(box, samples);
        }

        void takeFocus() {
            Ui.focus(box);
        }

        void show(Outgoing.Look look) {
            Redacted alone = look.each().get(kind);
            List<Swap> swaps = alone == null ? List.of() : alone.swaps();
            int count = swaps.stream().mapToInt(Swap::count).sum();
            box.setText(words.of("send.kind", Map.of("kind", words.of("send.kind." + kind.id()), "mentions",
                    words.count("send.mentions", count))));
            box.setAccessibleHelp(sample(swaps));
            samples.setText(sample(swaps));
            Ui.show(this, count > 0);
        }

        private String sample(List<Swap> swaps) {
            return String.join("\n", swaps.stream()
                    .limit(MOST_SAMPLES)
                    .map(swap -> words.of("send.sample", Map.of("before", swap.before(), "after", swap.after())))
                    .toList());
        }
    }
}
