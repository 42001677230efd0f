package dev.connectiondoctor.stage.portal;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.ControlHosts.KnownPage;
import dev.connectiondoctor.net.Scrubber;
import dev.connectiondoctor.stage.http.Answerers;
import dev.connectiondoctor.stage.http.RawAnswer;
import dev.connectiondoctor.stage.portal.KnownPageVisit.Came;

/** Says of an answer whether it is the page that was asked for, and if not, what it is instead. */
final class PageReader {
    private static final int NETWORK_AUTHENTICATION_REQUIRED = 511;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TARGET = 200;
    private static final Pattern TITLE = Pattern.compile("<title[^>]{0,200}>([^<]{1,1000})<", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLOCK = Pattern.compile("block|den(y|ied)|forbid|restrict|polic(y|ies)|not.?allowed",
            Pattern.CASE_INSENSITIVE);

    private final Scrubber scrubber;

    PageReader(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    KnownPageVisit read(KnownPage page, RawAnswer answer) {
        Optional<URI> redirect = redirect(answer);
        String target = redirect.map(PageReader::withoutQuery)
                .map(text -> scrubber.scrub(text, LONGEST_TARGET))
                .orElse("");
        String title = title(answer.text());
        return new KnownPageVisit(page, came(page, answer, redirect.orElse(null), target + " " + title),
                answer.status(), target, title, Answerers.standard().of(answer));
    }

    private static Came came(KnownPage page, RawAnswer answer, @Nullable URI redirect, String words) {
        if (isIt(page, answer) || redirect != null && isOwn(page, redirect)) {
            return Came.THEIRS;
        }
        boolean refused = answer.status() == 403 || answer.status() == 451;
        boolean block = refused || BLOCK.matcher(words).find() && !SignInWords.in(words);
        if (redirect != null) {
            return block ? Came.BLOCKED : Came.REDIRECT;
        }
        boolean inPlace = answer.isSuccess() || answer.status() == NETWORK_AUTHENTICATION_REQUIRED;
        if (inPlace && isPage(answer)) {
            return block ? Came.BLOCKED : Came.PAGE;
        }
        return refused ? Came.BLOCKED : Came.ERROR;
    }

    private static boolean isIt(KnownPage page, RawAnswer answer) {
        return answer.status() == page.status() && answer.text().strip().equals(page.body());
    }

    /** An owner may move its page on its own host. */
    private static boolean isOwn(KnownPage page, URI redirect) {
        return redirect.getHost().equalsIgnoreCase(page.address().host());
    }

    private static boolean isPage(RawAnswer answer) {
        String text = answer.text().strip();
        return text.startsWith("<") || !text.isEmpty() && answer.contentType().equals("text/html");
    }

    private static Optional<URI> redirect(RawAnswer answer) {
        if (answer.status() < 300 || answer.status() > 399 || answer.header("location").isBlank()) {
            return Optional.empty();
        }
        try {
            URI target = URI.create(answer.url()).resolve(withoutQuery(answer.header("location").strip()));
            return Optional.of(target).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** What stands in a query is often not well-formed, and may name the user or the device. */
    private static String withoutQuery(String location) {
        return location.replaceFirst("[?#;].*", "");
    }

    private static String withoutQuery(URI target) {
        return target.getScheme() + "://" + target.getHost() + (target.getPort() < 0 ? "" : ":" + target.getPort())
                + String.valueOf(target.getRawPath());
    }

    private String title(String text) {
        Matcher title = TITLE.matcher(text);
        return title.find() ? scrubber.scrub(title.group(1).replaceAll("\\s+", " ").strip(), LONGEST_TITLE) : "";
    }
}
