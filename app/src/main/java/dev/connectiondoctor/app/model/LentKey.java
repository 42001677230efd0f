package dev.connectiondoctor.app.model;

import java.util.Optional;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.target.ApiKey;
import dev.connectiondoctor.target.BaseUrl;

/** A key from the system's key ring, for one address, as long as the window is open. It is never shown. */
public final class LentKey {
    private record Loan(String address, ApiKey key) {}

    private final ObjectProperty<@Nullable Loan> loan = new SimpleObjectProperty<>();

    void lend(String address, ApiKey key) {
        loan.set(new Loan(address, key));
    }

    void giveBack(String address) {
        Loan lent = loan.get();
        if (lent != null && lent.address().equals(address)) {
            loan.set(null);
        }
    }

    /** The key that was lent for this very address. */
    public Optional<ApiKey> at(BaseUrl base) {
        return Optional.ofNullable(loan.get())
                .filter(lent -> base.usable() && lent.address().equals(base.url()))
                .map(Loan::key);
    }

    Observable changes() {
        return loan;
    }
}
