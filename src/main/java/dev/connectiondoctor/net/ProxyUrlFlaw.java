package dev.connectiondoctor.net;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a proxy setting that some programs, or all, cannot read.
 *
 * @param position of the first character that is wrong, counted from 1
 * @param corrected the setting as it should be; null if that is not certain, or if there is a login in it
 */
public record ProxyUrlFlaw(Kind kind, int position, @Nullable String corrected) {
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*)://");
    private static final Pattern PLACE = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::(.*?))?(/.*)?");
    /** Signs that have a meaning of their own in an address. */
    private static final Pattern SPECIAL = Pattern.compile("[\\s@/?#\\[\\]\"<>\\\\^`{|}]");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** What it is. */
    public enum Kind {
        /** A blank before, behind or in it. */
        BLANK,
        /** It does not begin with {@code http://}. */
        NO_SCHEME,
        UNKNOWN_SCHEME,
        /** A percent sign in the login that does not begin a code. */
        PERCENT,
        /** A character of the login that has to be written as a code. */
        UNESCAPED,
        NO_HOST,
        BAD_PORT,
        /** Something behind host and port. */
        PATH
    }

    /** The first flaw; empty for a setting that every program can read. */
    public static Optional<ProxyUrlFlaw> of(String setting) {
        String stripped = setting.strip();
        if (!stripped.equals(setting)) {
            int at = setting.startsWith(stripped) ? stripped.length() + 1 : 1;
            return Optional.of(new ProxyUrlFlaw(Kind.BLANK, at, shown(stripped, ProxyUrl.parse(stripped).isPresent())));
        }
        Matcher scheme = SCHEME.matcher(setting);
        if (!scheme.find()) {
            String with = "http://" + setting;
            boolean certain = ProxyUrl.parse(with).isPresent() && of(with).isEmpty();
            return Optional.of(new ProxyUrlFlaw(Kind.NO_SCHEME, 1, shown(with, certain)));
        }
        if (ProxyUrl.parse(scheme.group() + "host:1").isEmpty()) {
            return Optional.of(new ProxyUrlFlaw(Kind.UNKNOWN_SCHEME, 1, null));
        }
        return behindScheme(setting, scheme.end());
    }

    private static @Nullable String shown(String text, boolean certain) {
        return certain && text.indexOf('@') < 0 ? text : null;
    }

    private static Optional<ProxyUrlFlaw> behindScheme(String setting, int start) {
        int at = setting.lastIndexOf('@');
        if (at > start) {
            Optional<ProxyUrlFlaw> login = login(setting.substring(start, at), start);
            if (login.isPresent()) {
                return login;
            }
        }
        int place = at >= start ? at + 1 : start;
        return place(setting, place);
    }

    private static Optional<ProxyUrlFlaw> login(String login, int start) {
        return Stream.of(first(Kind.PERCENT, LONE_PERCENT, login, start), first(Kind.UNESCAPED, SPECIAL, login, start))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(ProxyUrlFlaw::position));
    }

    private static Optional<ProxyUrlFlaw> first(Kind kind, Pattern sign, String login, int start) {
        Matcher found = sign.matcher(login);
        return found.find() ? Optional.of(new ProxyUrlFlaw(kind, start + found.start() + 1, null)) : Optional.empty();
    }

    private static Optional<ProxyUrlFlaw> place(String setting, int start) {
        Matcher found = PLACE.matcher(setting.substring(start));
        if (!found.matches()) {
            Matcher host = Pattern.compile("[A-Za-z0-9._:\\[\\]-]*").matcher(setting.substring(start));
            int good = host.lookingAt() && !host.group().startsWith(":") ? host.end() : 0;
            return Optional.of(new ProxyUrlFlaw(good == 0 ? Kind.NO_HOST : Kind.PATH, start + good + 1, null));
        }
        String port = found.group(2);
        if (port != null && !isPort(port)) {
            return Optional.of(new ProxyUrlFlaw(Kind.BAD_PORT, start + found.start(2) + 1, null));
        }
        boolean path = found.group(3) != null && found.group(3).length() > 1;
        String without = setting.substring(0, start + Math.max(0, found.start(3)));
        return path
                ? Optional.of(new ProxyUrlFlaw(Kind.PATH, start + found.start(3) + 1, shown(without, port != null)))
                : Optional.empty();
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 65_535;
    }
}
