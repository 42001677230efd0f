package dev.connectiondoctor.stage.tls;

import java.util.List;

/**
 * Where a program, or a family of programs, looks for authorities.
 *
 * @param name as its users know it
 * @param stores what it looks in without any settings
 * @param sometimes what some of its versions look in as well
 * @param systemSwitch how it is told to look in this computer's store
 * @param choice variable that lists the stores to look in; empty for none
 * @param adds settings that name a file of more authorities
 * @param replaces settings that name authorities to use instead of the stores; the first that is set counts
 * @param moves settings that name authorities to use instead of this computer's own store, and of that store alone
 * @param stopsWhenUnreadable it does not work with a file that it cannot read; otherwise it goes on without
 * @param intermediates whether an authority in a file is enough that is itself below another
 * @param fix the setting by which it is given one more authority; empty if there is none
 * @param source where this is known from
 * @param unknown what is not known for certain; empty if nothing is open
 * @param tools ids of the tools that this is, among those whose settings are found; {@code sdk} for a library; empty if
 *            it is not there to ask AI services
 */
public record Program(String id, String name, List<Store> stores, List<Store> sometimes, Switch systemSwitch,
        String choice, List<String> adds, List<String> replaces, List<String> moves, boolean stopsWhenUnreadable,
        Strictness strictness, Acceptance intermediates, String fix, String source, String unknown,
        List<String> tools) {

    /** Whether a program does something, as far as it is known. */
    public enum Acceptance {
        YES, NO, BY_VERSION
    }

    /** How a family of programs is told to look in this computer's store. */
    public enum Switch {
        NONE, NODE, JAVA
    }

    /** Whether it heeds what a setting names. What it reads from its own files comes too late to move a store. */
    boolean heeds(CaSource source) {
        return adds.contains(source.setting()) || replaces.contains(source.setting())
                || moves.contains(source.setting()) && !source.ofOneProgram();
    }

    /** Whether it heeds a setting. */
    public boolean follows(String setting) {
        return adds.contains(setting) || replaces.contains(setting) || moves.contains(setting);
    }

    /** A fix by this program's own setting leaves it that file alone. */
    boolean isFixedByReplacing() {
        return replaces.contains(fix);
    }
}
