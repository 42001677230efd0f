package dev.connectiondoctor.stage.tls;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.connectiondoctor.stage.Environment;
import dev.connectiondoctor.stage.tls.Strictness.Flaw;

/**
 * Which programs trust a line, by the stores that each looks in, the settings that it follows and what it does not
 * accept. Each store is judged on its own; a public authority that a system's store does not list counts as known to it,
 * as systems fetch those when they need them.
 */
final class TrustTable {
    private static final List<String> JAVA_OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS");

    private final Environment environment;
    private final String tool;
    private final TrustGround ground;

    /** @param tool id of the program whose settings are checked; empty if that is not known */
    TrustTable(Environment environment, String tool, TrustGround ground) {
        this.environment = environment;
        this.tool = tool;
        this.ground = ground;
    }

    private boolean knows(Store store) {
        return ground.leading().contains(store) || ground.publicly() && !store.of(ground.trust()).isEmpty();
    }

    /** What a program makes of the line today. */
    Answer today(Program program) {
        if (!ground.sound()) {
            return Answer.refuses("host-or-dates");
        }
        Answer found = authority(program);
        return found.trusts() ? strictly(program, found) : found;
    }

    /** What it would make of it if it followed no setting that replaces its stores. */
    Answer byStores(Program program) {
        List<Store> looked = looked(program);
        if (looked.stream().anyMatch(this::knows)) {
            return Answer.trusts(ground.publicly() ? "public" : "store");
        }
        if (ground.publicly()) {
            return Answer.unknown("store-empty");
        }
        boolean moved = program.sometimes().contains(Store.SYSTEM)
                && set(program, program.moves()).anyMatch(ground.anchoring()::contains);
        boolean perhaps = moved || program.sometimes().stream().anyMatch(this::knows);
        return perhaps ? Answer.unknown("by-version") : Answer.refuses("not-in-store");
    }

    /** The same, where a setting may say that this computer's store is elsewhere. */
    private Answer standing(Program program) {
        Answer stores = byStores(program);
        boolean rests = stores.why().equals("store") && looked(program).contains(Store.SYSTEM);
        return rests && moved(program).findAny().isPresent() ? Answer.refuses("file-replaces") : stores;
    }

    /** What is looked in instead of this computer's store, where that would be looked in. */
    private Stream<CaSource> moved(Program program) {
        return looked(program).contains(Store.SYSTEM)
                ? set(program, program.moves()).filter(CaSource::usable)
                : Stream.empty();
    }

    private Answer authority(Program program) {
        List<CaSource> added = set(program, program.adds()).toList();
        if (program.stopsWhenUnreadable() && !added.stream().allMatch(CaSource::usable)) {
            return Answer.refuses("file-unreadable");
        }
        Optional<Answer> more = byAuthorityIn(Stream.concat(added.stream(), moved(program)).toList(), program);
        Answer without = replacing(program).map(instead -> byFile(program, instead)).orElseGet(() -> standing(program));
        return without.word().equals("refuses") ? more.orElse(without) : more.filter(Answer::trusts).orElse(without);
    }

    private Answer byFile(Program program, List<CaSource> instead) {
        if (program.stopsWhenUnreadable() && instead.stream().noneMatch(CaSource::usable)) {
            return Answer.refuses("file-unreadable");
        }
        Answer otherwise = instead.stream().anyMatch(CaSource::usable)
                ? Answer.refuses("file-replaces")
                : byStores(program);
        return byAuthorityIn(instead, program).orElse(otherwise);
    }

    /** What follows from an authority of this line that is in these files; nothing if there is none. */
    private Optional<Answer> byAuthorityIn(List<CaSource> files, Program program) {
        if (files.stream().anyMatch(ground.rooting()::contains)) {
            return Optional.of(Answer.trusts("file"));
        }
        return files.stream().anyMatch(ground.anchoring()::contains)
                ? Optional.of(switch (program.intermediates()) {
                    case YES -> Answer.trusts("file");
                    case NO -> Answer.refuses("file-intermediate");
                    case BY_VERSION -> Answer.unknown("file-intermediate-by-version");
                })
                : Optional.empty();
    }

    private Answer strictly(Program program, Answer found) {
        String why = ground.flaws().stream().anyMatch(Flaw::weak) ? "weak" : "form";
        if (program.strictness().refuses(ground.flaws())) {
            return Answer.refuses(why);
        }
        return program.strictness().doubts(ground.flaws()) ? Answer.unknown(why + "-by-version") : found;
    }

    /** Ids of the stores that count, and the settings that do. */
    String where(Program program) {
        Optional<List<CaSource>> instead = replacing(program);
        Stream<String> base = instead.isPresent()
                ? instead.get().stream().map(CaSource::setting).distinct()
                : lookedIn(program);
        return Stream.concat(base, set(program, program.adds()).map(CaSource::setting))
                .collect(Collectors.joining(", "));
    }

    private Stream<String> lookedIn(Program program) {
        List<String> moved = moved(program).map(CaSource::setting).distinct().toList();
        return looked(program).stream()
                .flatMap(store -> store == Store.SYSTEM && !moved.isEmpty() ? moved.stream() : Stream.of(store.id()));
    }

    /** The stores that it looks in here, when no setting replaces them. */
    List<Store> looked(Program program) {
        String chosen = environment.get(program.choice());
        if (chosen != null && !chosen.isBlank()) {
            return Stream.of(Store.SYSTEM, Store.BUNDLED)
                    .filter(store -> Store.words(chosen.toLowerCase(Locale.ROOT)).contains(store.id()))
                    .toList();
        }
        return usesSystem(program.systemSwitch()) && !program.stores().contains(Store.SYSTEM)
                ? Stream.concat(Stream.of(Store.SYSTEM), program.stores().stream()).toList()
                : program.stores();
    }

    private boolean usesSystem(Program.Switch by) {
        return switch (by) {
            case NONE -> false;
            case NODE -> "1".equals(environment.get("NODE_USE_SYSTEM_CA"))
                    || String.valueOf(environment.get("NODE_OPTIONS")).contains("--use-system-ca");
            case JAVA -> JAVA_OPTIONS.stream()
                    .map(environment::get)
                    .map(String::valueOf)
                    .anyMatch(options -> options.matches(".*trustStoreType=(Windows-ROOT|KeychainStore).*"));
        };
    }

    /** The files in force instead of the stores: those of the first of its settings that is set. */
    private Optional<List<CaSource>> replacing(Program program) {
        return program.replaces()
                .stream()
                .map(setting -> set(program, List.of(setting)).toList())
                .filter(found -> !found.isEmpty())
                .findFirst();
    }

    /** What is set for a program: a variable that one tool reads from its own file is seen by that tool alone. */
    private Stream<CaSource> set(Program program, Collection<String> settings) {
        boolean checked = program.tools().contains(tool);
        return ground.sources()
                .stream()
                .filter(source -> settings.contains(source.setting()) && program.heeds(source))
                .filter(source -> checked || !source.ofOneProgram());
    }

    /** @param why id of the reason */
    record Answer(String word, String why) {
        private static final String TRUSTS = "trusts";

        static Answer trusts(String why) {
            return new Answer(TRUSTS, why);
        }

        static Answer refuses(String why) {
            return new Answer("refuses", why);
        }

        static Answer unknown(String why) {
            return new Answer("unknown", why);
        }

        boolean trusts() {
            return word.equals(TRUSTS);
        }
    }
}
