package dev.connectiondoctor.fault;

import java.util.List;

/** Every rule, in the order in which causes come: the first problem in this order is the verdict. */
public final class Rulebook {
    private Rulebook() {}

    public static List<FaultRule> rules() {
        return List.of();
    }
}
