package dev.connectiondoctor;

import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import dev.connectiondoctor.target.ApiKey;

/** Holds the list of classes that may read the secret itself. */
final class OnlyAuthorisedCallersReveal extends ArchCondition<JavaClass> {
    /**
     * Who writes it into a request, who takes it out of texts, who puts it into the system's key ring, and who shows a
     * practice key, which opens nothing.
     */
    private static final Set<String> AUTHORISED = Set.of("KeyRule", "SecretScrubber", "SystemKeyRing",
            "PracticeCommands");

    OnlyAuthorisedCallersReveal() {
        super("not call ApiKey.reveal() unless listed");
    }

    @Override
    public void check(JavaClass caller, ConditionEvents events) {
        Stream.concat(caller.getMethodCallsFromSelf().stream(), caller.getMethodReferencesFromSelf().stream())
                .filter(use -> use.getTargetOwner().isEquivalentTo(ApiKey.class)
                        && use.getTarget().getName().equals("reveal"))
                .filter(_ -> !AUTHORISED.contains(caller.getSimpleName()))
                .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
    }
}
