package dev.connectiondoctor.app.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.kept.WindowSettings.Last;
import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.Endpoint;
import dev.connectiondoctor.target.KeyShape;

/** The service that was checked last, remembered without its key. */
public final class LastService {
    private final ReadOnlyObjectWrapper<@Nullable Last> last;

    /** Begins with what is remembered, and remembers whatever is checked from now on. */
    public LastService(WindowModel model, Remembered remembered) {
        last = new ReadOnlyObjectWrapper<>(remembered.now().last());
        model.runProperty().subscribe(run -> {
            if (run != null && run.request() instanceof CheckRequest.Service service) {
                Last now = of(service.options().endpoint());
                last.set(now);
                remembered.change(all -> all.withLast(now));
            }
        });
    }

    /** Null if none was checked yet. */
    public ReadOnlyObjectProperty<@Nullable Last> property() {
        return last.getReadOnlyProperty();
    }

    private static Last of(Endpoint endpoint) {
        return new Last(endpoint.base().url(), endpoint.protocol().id(), harmless(endpoint.model()));
    }

    /** A key that was typed into the wrong field is not remembered. */
    private static @Nullable String harmless(@Nullable String model) {
        return model == null || KeyShape.of(new ApiKey(model)).looksLike() != null ? null : model;
    }
}
