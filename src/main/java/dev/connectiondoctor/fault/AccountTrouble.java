package dev.connectiondoctor.fault;

import java.util.List;

import dev.connectiondoctor.stage.Observations;

/** What the findings about an account that cannot pay have in common. */
final class AccountTrouble {
    private AccountTrouble() {}

    /** Of the user's account, unless the gateway passes on what was said to itself. */
    static Finding.Builder begin(Observations seen, String id, Heard heard) {
        boolean relayed = relayed(seen, heard);
        Finding.Builder finding = Answers.finding(id, heard, Culprit.ACCOUNT, seen).likelyUnless(!relayed);
        return relayed ? finding.note("relayed-account") : finding;
    }

    /** Where it may be the operator's account, he is to be told. */
    static List<Fix> operators(Observations seen, Heard heard) {
        return relayed(seen, heard) ? List.of(Fixes.tellOperator(heard.answer())) : List.of();
    }

    /** Whether a gateway passes on the words of its provider, so that it may be its own account that is meant. */
    static boolean relayed(Observations seen, Heard heard) {
        return heard.role() == Product.Role.PROVIDER && Subject.of(seen).service() == Culprit.GATEWAY;
    }
}
