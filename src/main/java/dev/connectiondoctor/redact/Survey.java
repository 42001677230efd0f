package dev.connectiondoctor.redact;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.ProxyUrl;
import dev.connectiondoctor.report.KeptKeys;
import dev.connectiondoctor.report.Report;
import dev.connectiondoctor.stage.StageResult;
import dev.connectiondoctor.stage.dns.AddressRange;
import dev.connectiondoctor.stage.dns.DnsEvidence;
import dev.connectiondoctor.stage.proxy.ProxyEvidence;
import dev.connectiondoctor.stage.proxy.RouteRow;
import dev.connectiondoctor.stage.settings.SettingsEvidence;
import dev.connectiondoctor.stage.tls.TlsEvidence;
import dev.connectiondoctor.target.found.FoundSetting;
import dev.connectiondoctor.target.found.SystemProxy;

/** Looks through a report for names that may have to be taken out of it. */
final class Survey {
    /** A name may have blanks in it; words behind a path that begin in small letters are none of it. */
    private static final Pattern HOME = Pattern.compile(
            "(?<![\\w.-])(?<home>(?:/home/|/Users/|[A-Za-z]:[\\\\/]+Users[\\\\/]+)(?<user>[^/\\\\\\s\"'`:;,<>|#?*]+"
                    + "(?:(?: \\p{Lu}[^/\\\\\\s\"'`:;,<>|#?*]*){1,3}(?=[/\\\\]))?))");
    private static final Pattern LOGIN = Pattern.compile("://(?<user>[^/@\\s:]+)(?::[^/@\\s]*)?@");
    private static final Pattern WINDOWS_LOGIN = Pattern.compile(
            "(?<![\\w\\\\:])(?<domain>[A-Z][A-Z0-9-]{1,14})\\\\{1,2}(?<user>[a-z][\\w.-]{1,63})(?![\\w\\\\])");

    private final Terms terms;
    private final Predicate<String> own;
    private final CompanyNames companies = new CompanyNames();

    private Survey(Terms terms, Predicate<String> own) {
        this.terms = terms;
        this.own = own;
    }

    /** @param own whether a value is vocabulary, where vocabulary stands */
    static Terms of(Report report, Around around, Predicate<String> own) {
        Terms terms = new Terms();
        Survey survey = new Survey(terms, own);
        around.users().forEach(terms::user);
        if (around.home() != null) {
            terms.home(around.home());
        }
        around.computers().forEach(terms::host);
        survey.target(report);
        survey.look(report, false);
        return terms;
    }

    /** A service that has none but addresses of the inside is itself of the inside. */
    private void target(Report report) {
        String host = report.target().host();
        boolean inside = report.stages()
                .stream()
                .map(stage -> stage.result().evidenceOrNull())
                .anyMatch(evidence -> evidence instanceof DnsEvidence dns && !dns.addresses().isEmpty()
                        && dns.addresses().stream().allMatch(used -> used.range() == AddressRange.PRIVATE));
        if (host != null && inside && Literals.parse(host).isEmpty()) {
            terms.host(host);
        }
    }

    private void look(@Nullable Object value, boolean word) {
        switch (value) {
            case String text when word && own.test(text) -> terms.word(text);
            case String text -> text(text);
            case Enum<?> constant -> terms.word(constant.name().replace('_', '-'));
            case StageResult.Skipped _ -> {
                // Nothing but words of the program.
            }
            case KeptKeys kept -> strange(kept.document());
            case Record record -> record(record);
            case List<?> list -> list.forEach(item -> look(item, word));
            case Map<?, ?> map -> map.forEach((key, item) -> {
                if (key instanceof String text && text.matches("[A-Za-z0-9_-]+")) {
                    terms.word(text);
                }
                look(item, word);
            });
            case null, default -> {
                // Numbers and moments name nobody.
            }
        }
    }

    /** What this program does not know: no word of it is its own, and names may stand where keys do. */
    private void strange(@Nullable Object value) {
        switch (value) {
            case String text -> text(text);
            case List<?> list -> list.forEach(this::strange);
            case Map<?, ?> map -> map.forEach((key, item) -> {
                strange(key);
                strange(item);
            });
            case null, default -> {
                // Numbers name nobody.
            }
        }
    }

    private void record(Record record) {
        special(record);
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            terms.word(component.getName());
            look(Values.read(component, record), Values.vocabulary(component));
        }
    }

    private void special(Record record) {
        switch (record) {
            case SettingsEvidence settings -> settings.variables().forEach((name, text) -> {
                if (name.toLowerCase(java.util.Locale.ROOT).matches("(https?|all)_proxy")) {
                    proxy(text);
                }
            });
            case DnsEvidence dns -> dns.searchDomains().forEach(terms::domain);
            case ProxyEvidence proxy -> proxy(proxy.url());
            case SystemProxy proxy -> Stream.of(proxy.http(), proxy.https(), proxy.socks(), proxy.pac())
                    .forEach(this::proxy);
            case FoundSetting setting when setting.kind() == FoundSetting.Kind.PROXY -> proxy(setting.value());
            case RouteRow row -> {
                proxy(row.proxy());
                if (row.tls() != null && row.tls().issuer() != null && !row.tls().trusted()) {
                    company(row.tls().issuer());
                }
            }
            case TlsEvidence tls when tls.verification() == null || !tls.verification().publicRoots() -> {
                tls.chain().forEach(certificate -> company(certificate.issuer()));
                if (tls.root() != null) {
                    company(tls.root().subject());
                }
            }
            default -> {
                // Names nobody by its place.
            }
        }
    }

    private void company(String distinguishedName) {
        List<String> forms = companies.in(distinguishedName);
        if (!forms.isEmpty()) {
            terms.company(forms);
        }
    }

    /** The proxy of a company is of its inside, and so is all of its domain. */
    private void proxy(@Nullable String url) {
        if (url == null) {
            return;
        }
        ProxyUrl.parse(url.replaceFirst("(?<=\\d)/.*", "")).ifPresent(proxy -> {
            String host = proxy.host();
            if (Literals.parse(host).isEmpty() && !companies.product(host)) {
                terms.host(host);
                terms.domain(DomainNames.domain(host));
            }
        });
    }

    private void text(String text) {
        Matcher home = HOME.matcher(text);
        while (home.find()) {
            terms.user(home.group("user"));
            terms.home(home.group("home"));
        }
        Matcher login = LOGIN.matcher(text);
        while (login.find()) {
            terms.user(login.group("user"));
        }
        Matcher windows = WINDOWS_LOGIN.matcher(text);
        while (windows.find()) {
            terms.user(windows.group("user"));
            terms.host(windows.group("domain"));
        }
    }
}
