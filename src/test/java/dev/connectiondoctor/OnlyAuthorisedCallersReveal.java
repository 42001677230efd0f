package dev.connectiondoctor;

import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import dev.connectiondoctor.target.ApiKey;

/** Holds the list of classes that may read the secret itself. */
final class OnlyAuthorisedCallersReveal extends ArchCondition<JavaClass> {
    private static final Set<String> AUTHORISED = Set.of("KeyRule", "PracticeCommands");

    OnlyAuthorisedCallersReveal() {
        super("not call ApiKey.reveal() unless listed");
    }

    @Override
    public void check(JavaClass caller, ConditionEvents events) {
        caller.getMethodCallsFromSelf()
                .stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(ApiKey.class)
                        && call.getTarget().getName().equals("reveal"))
                .filter(_ -> !AUTHORISED.contains(caller.getSimpleName()))
                .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
    }
}
