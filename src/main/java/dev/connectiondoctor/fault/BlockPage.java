package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.Stage;

/** A filter shows its own page in place of the service's answer. */
final class BlockPage implements FaultRule {
    private static final String GENERIC = "web-filter";

    @Override
    public String id() {
        return "http.block-page";
    }

    @Override
    public Set<String> explains() {
        return Set.of("auth.*", "models.*", "stream.*", "http.not-an-api", "http.redirected", "tls.intercepted",
                "tls.plain-http-answer");
    }

    @Override
    public Optional<Finding> judge(Observations seen) {
        return Answers.telling(seen, Meaning.BLOCK_PAGE)
                .map(heard -> Chain.endToEnd(seen) ? atService(seen, heard) : answered(seen, heard))
                .or(() -> byProxy(seen))
                .or(() -> atPort(seen));
    }

    private Finding answered(Observations seen, Heard heard) {
        Product filter = Product.byId(heard.answer().answeredBy());
        String page = heard.answer().body();
        String title = heard.answer().isRedirect()
                ? PageFacts.target(heard.answer())
                : PageFacts.title(page).orElse("–");
        return begin(seen, heard, Subject.of(seen).between(), title).likelyUnless(!filter.id().equals(GENERIC))
                .fixes(fixes(seen, filter, PageFacts.category(page), title))
                .build();
    }

    /** Nobody on the way can have written it, so the filter stands at the other end. */
    private Finding atService(Observations seen, Heard heard) {
        return begin(seen, heard, Subject.of(seen).service(), PageFacts.title(heard.answer().body()).orElse("–"))
                .likely()
                .with("variant", "at-service")
                .fix(Fixes.tellOperator(heard.answer()))
                .fix(Fixes.otherNetwork())
                .build();
    }

    private Finding.Builder begin(Observations seen, Heard heard, Culprit culprit, String title) {
        return Answers.finding(id(), heard, culprit, seen)
                .with("said", title)
                .because(heard.path() + "/answeredBy");
    }

    /** In place of the proxy's consent. */
    private Optional<Finding> byProxy(Observations seen) {
        return seen.proxy()
                .flatMap(proxy -> PlainAnswer.ofProxy(proxy)
                        .flatMap(answer -> plain(seen, answer,
                                ProxyTrouble.finding(id(), seen, proxy, Culprit.PROXY).because("connectStatus"))));
    }

    /** In place of the handshake. */
    private Optional<Finding> atPort(Observations seen) {
        Subject subject = Subject.of(seen);
        return seen.tls()
                .flatMap(PlainAnswer::ofPort)
                .flatMap(answer -> plain(seen, answer,
                        subject.name(Finding.problem(id(), Stage.TLS, subject.between())).because("plainAnswer")));
    }

    private static Optional<Finding> plain(Observations seen, PlainAnswer answer, Finding.Builder finding) {
        String title = PageFacts.title(answer.body()).orElse("–");
        return BlockPages.filter(answer)
                .map(filter -> finding.with("who", filter.name())
                        .with("status", answer.status())
                        .with("said", title)
                        .likelyUnless(!filter.id().equals(GENERIC))
                        .fixes(fixes(seen, filter, PageFacts.category(answer.body()), title))
                        .build());
    }

    /** For whoever runs the filter: what to let through, under what it is filed now, and what the user sees. */
    private static List<Fix> fixes(Observations seen, Product filter, Optional<String> category, String title) {
        Subject subject = Subject.of(seen);
        List<Step> steps = new ArrayList<>(List.of(new Step.Text("ask"), new Step.Setting("host", subject.host()),
                new Step.Setting("port", String.valueOf(subject.port())), new Step.Setting("filter", filter.name())));
        category.ifPresent(name -> steps.add(new Step.Setting("category", name)));
        steps.add(new Step.Setting("page", title));
        return List.of(
                Fix.of("ask-filter-owner", steps.toArray(Step[]::new)).forAudience(Fix.Audience.IT),
                Fixes.words("read-block-page", "open"));
    }
}
