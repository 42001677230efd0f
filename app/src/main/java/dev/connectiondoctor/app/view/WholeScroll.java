package dev.connectiondoctor.app.view;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.app.model.RunModel;
import dev.connectiondoctor.app.model.StageRow;

/** The page with everything, made piece by piece so that the window never stands still for it. */
final class WholeScroll extends DownScroll {
    /** What a frame can spare for it, in nanoseconds. */
    private static final long SHARE = 12_000_000;

    private final RunModel model;
    private final ViewContext context;
    private final Deque<Supplier<Node>> waiting = new ArrayDeque<>();
    private final AnimationTimer filling = new AnimationTimer() {
        @Override
        public void handle(long now) {
            fill();
        }
    };
    private WholePane page;

    WholeScroll(RunModel model, ViewContext context) {
        super(new WholePane(model, context));
        this.model = model;
        this.context = context;
        page = new WholePane(model, context);
        setId("whole-page");
        setAccessibleText(context.words().of("whole.title"));
        getStyleClass().add("tab-scroll");
    }

    /** Begins anew with what is known now. */
    void begin() {
        page = new WholePane(model, context);
        setContent(page);
        setVvalue(0);
        waiting.clear();
        waiting.addAll(page.parts());
        filling.start();
    }

    void end() {
        filling.stop();
        waiting.clear();
        page.getChildren().clear();
    }

    private void fill() {
        long begun = System.nanoTime();
        do {
            Supplier<Node> part = waiting.poll();
            if (part == null) {
                filling.stop();
                return;
            }
            page.getChildren().add(part.get());
        } while (System.nanoTime() - begun < SHARE);
    }

    /** Scrolls to what a step saw, and tells where that is; null where it is not made yet. */
    @Nullable
    Node reveal(StageRow row) {
        Node head = page.lookup("#whole-" + row.stage().id());
        double hidden = page.getHeight() - getViewportBounds().getHeight();
        if (head != null && hidden > 0) {
            setVvalue(Math.clamp(head.getBoundsInParent().getMinY() / hidden, 0, 1));
        }
        return head;
    }
}
