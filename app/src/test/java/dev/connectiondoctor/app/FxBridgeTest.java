package dev.connectiondoctor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class FxBridgeTest {
    private final Queue<Runnable> turns = new ArrayDeque<>();
    private final FxBridge bridge = new FxBridge(turns::add);
    private final List<Integer> done = new ArrayList<>();

    @Test
    void manyTasksCostOneTurnAndKeepTheirOrder() {
        hand(200);

        assertThat(turns).hasSize(1);
        turns.remove().run();
        assertThat(done).isEqualTo(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void leavesTheRestToTheNextTurn() {
        hand(FxBridge.TURN + 5);
        turns.remove().run();

        assertThat(done).hasSize(FxBridge.TURN);
        turns.remove().run();
        assertThat(done).hasSize(FxBridge.TURN + 5);
    }

    @Test
    void aTaskHandedOverDuringATurnIsNotLost() {
        bridge.execute(() -> bridge.execute(() -> done.add(7)));
        while (!turns.isEmpty()) {
            turns.remove().run();
        }

        assertThat(done).containsExactly(7);
    }

    private void hand(int count) {
        IntStream.range(0, count).forEach(i -> bridge.execute(() -> done.add(i)));
    }
}
