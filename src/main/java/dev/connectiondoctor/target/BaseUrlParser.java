package dev.connectiondoctor.target;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.connectiondoctor.target.BaseUrl.Problem;

/** Takes base URLs apart and says exactly what is wrong with those that cannot be used. */
final class BaseUrlParser {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://");
    private static final Pattern PASSWORD = Pattern.compile("(?<=//)([^/?#:@]*):[^/?#]*@");
    private static final Pattern ASCII_HOST = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.?");
    /** Names that IDN would leave as they are. */
    private static final Pattern USUAL_HOST = Pattern.compile("[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*\\.?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|.*\\.localhost|127(\\.\\d{1,3}){3}");
    /** What may stand in an address (RFC 3986). Letters of other scripts may stand in the host alone. */
    private static final String MARKS = "-._~:/?#[]@!$&'()*+,;=%";

    private final String given;

    private BaseUrlParser(String given) {
        this.given = given;
    }

    static BaseUrl parse(String text) {
        String given = PASSWORD.matcher(text.strip()).replaceAll("$1@");
        try {
            return new BaseUrlParser(given).parse();
        } catch (Unusable unusable) {
            return new BaseUrl(given, unusable.problem, unusable.index, null, null, 0, "", false, false);
        }
    }

    private BaseUrl parse() throws Unusable {
        require(!given.isEmpty(), Problem.EMPTY, -1);
        Matcher scheme = SCHEME.matcher(given);
        require(scheme.lookingAt(), Problem.NO_SCHEME, 0);
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        require(name.equals("https") || name.equals("http"), Problem.UNSUPPORTED_SCHEME, 0);
        int start = scheme.end();
        int end = firstOf("/?#", start);
        int at = given.substring(start, end).lastIndexOf('@');
        require(at < 0, Problem.USER_INFO, start);
        int colon = portColon(start, end);
        requireCharacters(start, colon, true);
        requireCharacters(end, given.length(), false);
        String host = host(start, colon);
        int pathEnd = firstOf("?#", end);
        String path = given.substring(end, pathEnd).replaceFirst("/+$", "");
        return new BaseUrl(given, null, -1, name, host, port(colon, end, name), path, pathEnd < given.length(),
                isLoopback(host));
    }

    private int firstOf(String ends, int from) {
        int at = from;
        while (at < given.length() && ends.indexOf(given.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Where the host ends: the colon before the port, or the end of the authority. */
    private int portColon(int start, int end) {
        int colon = given.lastIndexOf(':', end - 1);
        return colon >= start && colon > given.lastIndexOf(']', end - 1) ? colon : end;
    }

    private void requireCharacters(int from, int to, boolean otherScripts) throws Unusable {
        for (int at = from; at < to; at++) {
            char c = given.charAt(at);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0);
            boolean letter = otherScripts && c >= 128 && (Character.isLetter(c) || Character.isDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK);
            require(plain || letter, Problem.BAD_CHARACTER, at);
        }
    }

    private String host(int start, int end) throws Unusable {
        String text = given.substring(start, end);
        require(!text.isEmpty(), Problem.NO_HOST, start);
        return text.startsWith("[") ? literal(text, start) : name(text, start);
    }

    private static String literal(String text, int start) throws Unusable {
        require(text.endsWith("]"), Problem.BAD_CHARACTER, start);
        try {
            return InetAddress.ofLiteral(text.substring(1, text.length() - 1)).getHostAddress();
        } catch (IllegalArgumentException _) {
            throw new Unusable(Problem.BAD_CHARACTER, start);
        }
    }

    private static String name(String text, int start) throws Unusable {
        if (USUAL_HOST.matcher(text).matches()) {
            return text.toLowerCase(Locale.ROOT);
        }
        try {
            String ascii = IDN.toASCII(text).toLowerCase(Locale.ROOT);
            require(ASCII_HOST.matcher(ascii).matches(), Problem.BAD_CHARACTER, start + firstBad(text));
            return ascii;
        } catch (IllegalArgumentException _) {
            throw new Unusable(Problem.BAD_CHARACTER, start + firstBad(text));
        }
    }

    private static int firstBad(String host) {
        for (int at = 0; at < host.length(); at++) {
            char c = host.charAt(at);
            boolean emptyLabel = c == '.' && (at == 0 || host.charAt(at - 1) == '.');
            if (emptyLabel || c < 128 && !Character.isLetterOrDigit(c) && "-_.".indexOf(c) < 0) {
                return at;
            }
        }
        return 0;
    }

    private int port(int colon, int end, String scheme) throws Unusable {
        if (colon == end) {
            return scheme.equals("https") ? 443 : 80;
        }
        String digits = given.substring(colon + 1, end);
        require(digits.matches("\\d{1,5}"), Problem.BAD_PORT, colon + 1);
        int port = Integer.parseInt(digits);
        require(port >= 1 && port <= 65_535, Problem.BAD_PORT, colon + 1);
        return port;
    }

    private static boolean isLoopback(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return LOOPBACK.matcher(bare).matches()
                || bare.indexOf(':') >= 0 && InetAddress.ofLiteral(bare).isLoopbackAddress();
    }

    private static void require(boolean good, Problem problem, int index) throws Unusable {
        if (!good) {
            throw new Unusable(problem, index);
        }
    }

    /** Leaves the parser at the first thing that is wrong; never leaves this class. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final Problem problem;
        private final int index;

        Unusable(Problem problem, int index) {
            super(problem.name(), null, false, false);
            this.problem = problem;
            this.index = index;
        }
    }
}
