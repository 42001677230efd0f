package dev.connectiondoctor.app.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.connectiondoctor.kept.keyring.KeyRing;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Keys in the system's key ring: kept only when somebody asks for it, and looked for only where one is known to be kept.
 * The key ring may ask for a password, so each question has a thread of its own.
 */
public final class KeyKeeping {
    /** How the last thing that was asked for stands. */
    public enum Outcome {
        NOTHING, WAITING, KEPT, NOT_KEPT, USED, NOT_FOUND, FORGOTTEN, NOT_FORGOTTEN
    }

    private final KeyRing ring;
    private final Remembered remembered;
    private final StartModel start;
    private final Executor window;
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(Outcome.NOTHING);

    /** @param window carries out on the thread of the window what it is given from any thread, in order */
    public KeyKeeping(KeyRing ring, Remembered remembered, StartModel start, Executor window) {
        this.ring = ring;
        this.remembered = remembered;
        this.start = start;
        this.window = window;
        start.addressProperty().subscribe(() -> {
            outcome.set(Outcome.NOTHING);
            lookAgain();
        });
        lookAgain();
    }

    /** Finds out whether there is a key ring at all. */
    public void lookAround() {
        ask(ring::present, present::set);
    }

    /** Whether this system has a key ring; false until that is known. */
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /** Whether a key is kept for the address as it stands. */
    public ReadOnlyBooleanProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Keeps the key that is typed. */
    public void keep() {
        String key = start.keyProperty().get();
        address().filter(_ -> !key.isBlank()).ifPresent(address -> {
            outcome.set(Outcome.WAITING);
            ask(() -> ring.keep(address, new ApiKey(key)), done -> {
                if (done) {
                    remember(address, true);
                }
                tell(address, done ? Outcome.KEPT : Outcome.NOT_KEPT);
            });
        });
    }

    /** Takes the key that is kept, without showing it. */
    public void use() {
        address().ifPresent(address -> {
            outcome.set(Outcome.WAITING);
            ask(() -> ring.find(address), found -> {
                found.ifPresent(key -> start.lent().lend(address, key));
                tell(address, found.isPresent() ? Outcome.USED : Outcome.NOT_FOUND);
            });
        });
    }

    public void forget() {
        address().ifPresent(address -> {
            outcome.set(Outcome.WAITING);
            ask(() -> ring.forget(address), done -> {
                if (done) {
                    remember(address, false);
                    start.lent().giveBack(address);
                }
                tell(address, done ? Outcome.FORGOTTEN : Outcome.NOT_FORGOTTEN);
            });
        });
    }

    private Optional<String> address() {
        return Optional.of(start.baseProperty().getValue()).filter(BaseUrl::usable).map(BaseUrl::url);
    }

    private void remember(String address, boolean keeping) {
        List<String> addresses = new ArrayList<>(remembered.now().keptKeys());
        addresses.remove(address);
        if (keeping) {
            addresses.addFirst(address);
        }
        remembered.change(all -> all.withKeptKeys(addresses));
        lookAgain();
    }

    private void lookAgain() {
        kept.set(address().filter(remembered.now().keptKeys()::contains).isPresent());
    }

    /** Of an address that was left meanwhile there is nothing to say. */
    private void tell(String address, Outcome what) {
        if (address().filter(address::equals).isPresent()) {
            outcome.set(what);
        }
    }

    private <T> void ask(Callable<T> question, Consumer<T> answer) {
        Thread.ofVirtual().name("key-ring").start(() -> {
            try {
                T said = question.call();
                window.execute(() -> answer.accept(said));
            } catch (Exception _) {
                window.execute(() -> outcome.set(Outcome.NOTHING));
            }
        });
    }
}
