package dev.connectiondoctor.target.found;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.target.BaseUrl;
import dev.connectiondoctor.target.found.FoundSetting.Kind;

/** Reads a program whose settings the table alone describes. */
class TableReader implements ToolReader {
    private static final List<Kind> CHOICES = List.of(Kind.ADDRESS, Kind.KEY, Kind.MODEL);
    private static final List<Kind> SINGLE = List.of(Kind.PROXY, Kind.NO_PROXY, Kind.CA_FILE, Kind.OTHER);
    /** What Claude Code writes behind a model to ask for its long context. */
    private static final String LONG_CONTEXT = "\\[1m]$";

    @Override
    public void read(Tool tool, SettingsFiles files, Reading into) {
        List<Layer> layers = layers(tool, files);
        CHOICES.forEach(kind -> noteChoice(tool, kind, layers, into));
        SINGLE.forEach(kind -> tool.names(kind).forEach(name -> noteEach(tool, kind, name, layers, into)));
        Tools.known()
                .standard()
                .forEach((kind, names) -> names.stream()
                        .filter(name -> layers.stream().anyMatch(layer -> layer.variables().containsKey(name)))
                        .forEach(name -> noteEach(tool, kind, name, layers, into)));
        noteLogins(tool, layers, into);
        offer(tool, layers, into);
    }

    static List<Layer> layers(Tool tool, SettingsFiles files) {
        List<Layer> layers = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (Tool.Place place : tool.places()) {
            String file = place.file();
            if (file == null) {
                layers.add(new Layer.Process(place, files.environment()));
            } else if (!groups.contains(place.group())) {
                open(tool, place, file, files).filter(opened -> seen.add(opened.shown()))
                        .ifPresent(opened -> {
                            layers.add(new Layer.InFile(place, opened));
                            groups.add(place.group());
                            groups.remove("");
                        });
            }
        }
        return layers;
    }

    private static Optional<SettingsFiles.Opened> open(Tool tool, Tool.Place place, String file, SettingsFiles files) {
        return place.shared()
                ? files.openIfOurs(tool.id(), file, place.format())
                : files.open(tool.id(), file, place.format());
    }

    /** Every value of a kind of which there can be only one, the one that wins first. */
    private static List<Told> values(Tool tool, Kind kind, List<Layer> layers) {
        return tool.names(kind).stream().flatMap(name -> values(name, layers)).toList();
    }

    private static Stream<Told> values(String name, List<Layer> layers) {
        return layers.stream().flatMap(layer -> layer.find(name).stream());
    }

    private static void noteChoice(Tool tool, Kind kind, List<Layer> layers, Reading into) {
        List<Told> all = values(tool, kind, layers);
        for (Told told : all) {
            Told winner = told.equals(all.getFirst()) ? null : all.getFirst();
            if (tool.unreadable().contains(told.name())) {
                into.noteUnseen(tool.id(), kind, told, winner);
            } else {
                into.note(tool.id(), kind, told, winner);
            }
        }
    }

    private static void noteEach(Tool tool, Kind kind, String name, List<Layer> layers, Reading into) {
        List<Told> all = values(name, layers).toList();
        all.forEach(told -> into.note(tool.id(), kind, told, told.equals(all.getFirst()) ? null : all.getFirst()));
    }

    /** A login is not used where there is a key. */
    private static void noteLogins(Tool tool, List<Layer> layers, Reading into) {
        Told key = first(tool, Kind.KEY, layers).orElse(null);
        tool.names(Kind.LOGIN)
                .stream()
                .flatMap(name -> values(name, layers).limit(1))
                .forEach(told -> into.noteUnseen(tool.id(), Kind.LOGIN, told, key));
    }

    private static Optional<Told> first(Tool tool, Kind kind, List<Layer> layers) {
        return values(tool, kind, layers).stream().findFirst();
    }

    private static void offer(Tool tool, List<Layer> layers, Reading into) {
        Optional<Told> address = first(tool, Kind.ADDRESS, layers);
        Optional<Told> key = first(tool, Kind.KEY, layers);
        Optional<Told> login = first(tool, Kind.LOGIN, layers);
        Optional<Told> model = first(tool, Kind.MODEL, layers);
        boolean enough = address.isPresent() || key.isPresent() || login.isPresent();
        if (tool.address().isEmpty() || !enough || elsewhere(tool, layers)
                || !own(tool, layers, Stream.of(Kind.ADDRESS, Kind.KEY, Kind.LOGIN, Kind.MODEL))) {
            return;
        }
        Told readable = key.filter(told -> !tool.unreadable().contains(told.name())).orElse(null);
        Told named = model.map(told -> model(tool, told)).orElse(null);
        Overlay overlay = Overlay.of(layers.stream());
        if (address.isPresent() && !tool.speaks().isEmpty() && !ownHost(tool, address.get())) {
            into.offerUnspoken(tool.id(), tool.speaks(), address.get(), readable, named, overlay);
        } else {
            into.offer(tool.id(), tool.protocol(), inUse(tool, address), readable, key.or(() -> login).orElse(null),
                    named, overlay);
        }
    }

    /** The address given; for one whose own protocol is not spoken, the place where its service speaks another. */
    private static Told inUse(Tool tool, Optional<Told> address) {
        return address.filter(_ -> tool.speaks().isEmpty())
                .orElseGet(() -> new Told("", tool.address(), address.map(Told::source).orElse("default")));
    }

    private static boolean ownHost(Tool tool, Told address) {
        return Objects.equals(BaseUrl.parse(address.value()).host(), BaseUrl.parse(tool.address()).host());
    }

    /** Sent to another kind of service altogether, which speaks no protocol that is known here. */
    private static boolean elsewhere(Tool tool, List<Layer> layers) {
        return tool.elsewhere()
                .stream()
                .flatMap(name -> values(name, layers).limit(1))
                .anyMatch(told -> told.value().equals("1") || told.value().equalsIgnoreCase("true"));
    }

    /** Whether anything of this speaks of this very program. */
    private static boolean own(Tool tool, List<Layer> layers, Stream<Kind> kinds) {
        return kinds.flatMap(kind -> tool.names(kind).stream())
                .anyMatch(name -> layers.stream()
                        .filter(layer -> !layer.place().shared() || tool.own().stream().anyMatch(name::startsWith))
                        .anyMatch(layer -> layer.find(name).isPresent()));
    }

    /** A model that the service itself knows by this name; null for one of the program's own words. */
    private static @Nullable Told model(Tool tool, Told told) {
        String name = told.value().replaceFirst(LONG_CONTEXT, "");
        if (tool.aliases().contains(name)) {
            return null;
        }
        String prefix = tool.modelPrefix();
        if (!prefix.isEmpty() && name.contains("/") && !name.startsWith(prefix)) {
            return null;
        }
        return new Told(told.name(), name.startsWith(prefix) ? name.substring(prefix.length()) : name, told.source());
    }

    /** The variables of the process that every program may read. */
    static void readProcess(SettingsFiles files, Map<Kind, List<String>> standard, Reading into) {
        Layer process = new Layer.Process(new Tool.Place(null, Format.DOTENV, null, "", true), files.environment());
        standard.forEach((kind, names) -> names.forEach(
                name -> process.find(name).ifPresent(told -> into.note("any", kind, told))));
    }
}
