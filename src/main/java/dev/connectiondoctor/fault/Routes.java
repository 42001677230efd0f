package dev.connectiondoctor.fault;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.http.PromptRoutes;
import dev.connectiondoctor.target.Protocol;

/**
 * The routes for prompts that a service was asked for, and what it answered to an empty prompt.
 *
 * @param statuses by path; what was heard with the key counts more than what was heard without
 */
record Routes(Map<String, Integer> statuses) {
    private static final Set<Integer> ABSENT = Set.of(404, 405);
    private static final Map<Protocol, String> ENDS = Map.of(Protocol.ANTHROPIC, "/messages", Protocol.OPENAI_CHAT,
            "/chat/completions", Protocol.OPENAI_RESPONSES, "/responses");

    static Routes of(Observations seen) {
        Map<String, Integer> statuses = new LinkedHashMap<>();
        seen.models().ifPresent(models -> statuses.putAll(models.routes()));
        seen.experiments()
                .stream()
                .filter(made -> made.id().equals(PromptRoutes.EXPERIMENT))
                .forEach(made -> made.variant().forEach((path, status) -> {
                    if (status instanceof Number number) {
                        statuses.put(path, number.intValue());
                    }
                }));
        return new Routes(statuses);
    }

    /** The protocols whose route took the empty prompt for a prompt, and refused it as one. */
    Set<Protocol> there() {
        Set<Protocol> there = EnumSet.noneOf(Protocol.class);
        ENDS.forEach((protocol, end) -> {
            if (statuses.entrySet()
                    .stream()
                    .anyMatch(each -> each.getKey().endsWith(end) && refused(each.getValue()))) {
                there.add(protocol);
            }
        });
        return there;
    }

    /** Whether the route of a protocol was asked for and is nowhere. */
    boolean absent(Protocol protocol) {
        String end = ENDS.getOrDefault(protocol, "/");
        return statuses.keySet().stream().anyMatch(path -> path.endsWith(end)) && statuses.entrySet()
                .stream()
                .allMatch(each -> !each.getKey().endsWith(end) || ABSENT.contains(each.getValue()));
    }

    /** The paths that are there, or those that are not. */
    String paths(boolean there) {
        return statuses.entrySet()
                .stream()
                .filter(each -> there ? refused(each.getValue()) : ABSENT.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static boolean refused(int status) {
        return status >= 400 && status < 500 && !ABSENT.contains(status);
    }
}
