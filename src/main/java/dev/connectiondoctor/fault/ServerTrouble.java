package dev.connectiondoctor.fault;

import dev.connectiondoctor.stage.Observations;

/** What the findings about faults on the service's side have in common. */
final class ServerTrouble {
    private ServerTrouble() {}

    static Finding.Builder begin(Observations seen, String id, Heard heard) {
        boolean recognised = Product.byId(heard.answer().answeredBy()).role() != Product.Role.UNKNOWN;
        return Answers.finding(id, heard, heard.owner(Subject.of(seen)), seen)
                .likelyUnless(recognised)
                .with("seconds", Seconds.of(heard.answer().headersMs()))
                .because(heard.path() + "/answeredBy")
                .because(heard.path() + "/headersMs");
    }

    static Finding finding(Observations seen, String id, Heard heard) {
        return begin(seen, id, heard).fix(Fixes.waitAndRetry())
                .fix(Fixes.tellOperator(heard.answer()))
                .fix(Fixes.words("other-model-or-time", "try"))
                .build();
    }
}
