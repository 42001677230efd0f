package dev.connectiondoctor.app.evidence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.models.ModelsEvidence;

/** Lays out what the service says of its models, and at which addresses it answers. */
final class ModelsSections {
    private static final int SHOWN = 60;

    private final Words words;

    ModelsSections(Words words) {
        this.words = words;
    }

    List<Section> of(ModelsEvidence seen) {
        Layout all = new Layout(words);
        all.facts(new FactList(words).status(seen.status())
                .add("protocol", words.or("protocol." + seen.protocol(), seen.protocol()))
                .yesNo("model-found", seen.modelFound())
                .add("nearest", String.join("\n", seen.nearest()))
                .add("request-id", HttpSections.idBeside(seen.answer(), seen.requestId())), "answer");
        if (!seen.models().isEmpty()) {
            all.add(new Section.Quote(words.count("evidence.models", seen.models().size()), list(seen.models())));
        }
        return all
                .table("routes-tried", all.columns("path", "status"), new TreeMap<>(seen.routes()).entrySet(),
                        this::route)
                .table("variants", all.columns("address", "status", "api"), seen.variants(), this::variant)
                .add(new HttpSections(words).of(seen.answer()))
                .done();
    }

    private List<Section.Cell> route(Map.Entry<String, Integer> one) {
        return Section.Cell.row(one.getKey(), status(one.getValue()));
    }

    private List<Section.Cell> variant(ModelsEvidence.Variant one) {
        return List.of(Section.Cell.of(one.baseUrl()), Section.Cell.of(status(one.status())),
                Section.Cell.good(one.api(), words.of(one.api() ? "yes" : "no")));
    }

    private String status(int status) {
        return status == 0 ? words.of("evidence.no-answer") : String.valueOf(status);
    }

    private String list(List<String> ids) {
        String shown = String.join("\n", ids.subList(0, Math.min(ids.size(), SHOWN)));
        return ids.size() <= SHOWN ? shown : shown + "\n" + words.count("more", ids.size() - SHOWN);
    }
}
