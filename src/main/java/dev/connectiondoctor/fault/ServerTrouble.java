package dev.connectiondoctor.fault;

import dev.connectiondoctor.stage.Observations;

/** What the findings about faults on the service's side have in common. */
final class ServerTrouble {
    private ServerTrouble() {}

    static Finding.Builder begin(Observations seen, String id, Heard heard) {
        Finding.Builder finding = Answers.finding(id, heard, heard.owner(Subject.of(seen)), seen)
                .likelyUnless(heard.role() != Product.Role.UNKNOWN)
                .with("seconds", Seconds.of(heard.answer().headersMs()))
                .notes(Notes.ofTrouble(seen, heard))
                .because(heard.path() + "/answeredBy")
                .because(heard.path() + "/headersMs");
        return heard.answer().body().isBlank() ? AddressEdge.hint(finding, seen, heard.answer()) : finding;
    }

    static Finding finding(Observations seen, String id, Heard heard) {
        return Retry.offer(begin(seen, id, heard), heard)
                .fix(Fixes.tellOperator(heard.answer()))
                .fix(OtherModel.orTime(seen))
                .build();
    }

    /** Who waited in vain may have been waiting for an answer that was made and billed all the same. */
    static Finding.Builder timedOut(Observations seen, String id, Heard heard) {
        return Retry.offer(begin(seen, id, heard).notes(Notes.cost(heard)), heard);
    }
}
