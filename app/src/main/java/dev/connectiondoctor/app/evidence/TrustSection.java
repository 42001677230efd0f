package dev.connectiondoctor.app.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.connectiondoctor.app.model.Words;
import dev.connectiondoctor.stage.tls.TlsEvidence;

/** Lays out which programs trust the line, today and after the fix. */
final class TrustSection {
    private final Words words;

    TrustSection(Words words) {
        this.words = words;
    }

    /** @param trust at least one row */
    Section of(List<TlsEvidence.Trust> trust) {
        List<String> reasons = trust.stream().map(this::reason).distinct().toList();
        boolean differ = reasons.size() > 1;
        Layout layout = new Layout(words);
        return new Section.Table(words.of("evidence.trust"), note(reasons),
                differ
                        ? layout.columns("program", "store", "today", "after-fix", "reason")
                        : layout.columns("program", "store", "today", "after-fix"),
                trust.stream().map(one -> row(one, differ)).toList());
    }

    private String note(List<String> reasons) {
        return reasons.size() > 1 || reasons.getFirst().isEmpty()
                ? ""
                : words.of("evidence.trust.all", Map.of("reason", reasons.getFirst()));
    }

    private List<Section.Cell> row(TlsEvidence.Trust one, boolean reasons) {
        List<Section.Cell> row = new ArrayList<>(List.of(Section.Cell.of(one.program()),
                Section.Cell.of(stores(one.store())), answer(one.today()), answer(one.afterFix())));
        if (reasons) {
            row.add(Section.Cell.of(reason(one)));
        }
        return row;
    }

    private String reason(TlsEvidence.Trust one) {
        String key = "trust.why." + one.why();
        String text = words.engine(key);
        return text.equals(key) ? "" : text;
    }

    /** Known stores by name; anything else, such as a variable, as it stands. */
    private String stores(String ids) {
        return Arrays.stream(ids.split(", ")).map(id -> words.or("store." + id, id)).collect(Collectors.joining(", "));
    }

    private Section.Cell answer(String answer) {
        String said = words.engine("page.trust." + answer);
        return switch (answer) {
            case "trusts" -> Section.Cell.good(true, said);
            case "refuses" -> Section.Cell.good(false, said);
            default -> Section.Cell.of(said);
        };
    }
}
