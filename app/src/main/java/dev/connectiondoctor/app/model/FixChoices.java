package dev.connectiondoctor.app.model;

import java.util.Collection;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Whose fixes the reader wants to see; remembered for as long as the window is open. */
public final class FixChoices {
    private @Nullable String os;
    private @Nullable String tool;

    public FixChoices() {}

    /** @param otherwise the system of this computer */
    public String os(String otherwise) {
        return os == null ? otherwise : os;
    }

    public void chooseOs(String chosen) {
        os = chosen;
    }

    public void chooseTool(String chosen) {
        tool = chosen;
    }

    /**
     * The tool to show first: the one chosen, else the one that was checked, else the first.
     *
     * @param checked id of the tool whose settings were checked, or null
     */
    public Optional<String> tool(Collection<String> offered, @Nullable String checked) {
        if (tool != null && offered.contains(tool)) {
            return Optional.of(tool);
        }
        return checked != null && offered.contains(checked)
                ? Optional.of(checked)
                : offered.stream().findFirst();
    }
}
