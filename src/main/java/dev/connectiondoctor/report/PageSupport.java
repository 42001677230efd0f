package dev.connectiondoctor.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What is asked for by those who can help, and stands nowhere else on a page. */
final class PageSupport {
    private final Wording words;

    PageSupport(Wording words) {
        this.words = words;
    }

    Page.Support of(Report report) {
        SupportFacts facts = SupportFacts.of(report);
        ItFacts it = ItFacts.of(report);
        return new Page.Support(words.text("support.title"), facts(facts, it),
                Stream.of(requests(facts), contacted(it), timeouts(it), changes(it))
                        .filter(table -> !table.rows().isEmpty())
                        .toList(),
                words.text("support.commands"), words.text("support.commands.note",
                        Map.of("key", Reproductions.KEY, "login", Reproductions.PROXY_LOGIN)),
                words.text("support.power-shell"), facts.reproduce()
                        .stream()
                        .map(command -> new Page.Command(words.text("support.command." + command.step()),
                                command.posix(), command.powerShell()))
                        .toList());
    }

    private List<Page.Fact> facts(SupportFacts facts, ItFacts it) {
        List<Page.Fact> all = new ArrayList<>();
        all.add(new Page.Fact(words.text("page.account"), words.text("support.fill-in")));
        if (facts.atLocal() != null) {
            all.add(new Page.Fact(words.text("support.at-local"), facts.atLocal()));
        }
        if (facts.otherModel() != null) {
            all.add(new Page.Fact(words.text("support.other-model"), words.text(
                    facts.otherModel().works() ? "support.other-model.works" : "support.other-model.fails",
                    Map.of("model", facts.otherModel().model()))));
        }
        if (!it.addresses().isEmpty()) {
            all.add(new Page.Fact(words.text("letter.fact.addresses"), String.join(", ", it.addresses())));
        }
        return all;
    }

    private Page.Table requests(SupportFacts facts) {
        return table("requests", 6, facts.requests()
                .stream()
                .map(asked -> row(asked.method() + " " + asked.path(), asked.status(), asked.model(), asked.sentBytes(),
                        asked.streamed() == null
                                ? null
                                : words.text(asked.streamed() ? "page.streamed.streamed" : "page.streamed.whole"),
                        words.text(asked.bodyMentionsCloudflare() ? "support.yes" : "support.no"))));
    }

    private Page.Table contacted(ItFacts it) {
        return table("others", 3, it.allow()
                .stream()
                .filter(host -> !host.why().equals("service"))
                .map(host -> row(host.host(), host.port(), words.text("support.allow." + host.why()))));
    }

    private Page.Table timeouts(ItFacts it) {
        return table("timeouts", 2, it.timeouts()
                .stream()
                .map(time -> row(words.text("support.timeout." + time.kind()), Amounts.number(time.seconds()) + " s")));
    }

    private Page.Table changes(ItFacts it) {
        return table("changes", 1, it.exempt()
                .stream()
                .map(wish -> row(words.text("letter.wish." + wish.kind(), Map.of("value", wish.value())))));
    }

    private Page.Table table(String name, int columns, Stream<Page.Row> rows) {
        List<String> heads = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            heads.add(words.text("support.table." + name + "." + i));
        }
        return new Page.Table(words.text("support.table." + name), heads, rows.toList());
    }

    private static Page.Row row(@Nullable Object... cells) {
        return new Page.Row(Arrays.stream(cells).map(cell -> cell == null ? "" : cell.toString()).toList());
    }
}
