package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a {@code resolv.conf} says (resolv.conf(5)). A name server may also be written with a port, as
 * {@code 192.0.2.53:5353} or {@code [2001:db8::53]:5353}, which the C libraries do not read.
 *
 * @param servers in the order in which they are asked; three at most, as the C libraries take no more
 * @param search domains that are tried behind a name, six at most
 * @param dots a name with fewer dots than this is tried with the search domains first
 * @param timeout how long one server is waited for
 */
public record ResolvConf(List<InetSocketAddress> servers, List<String> search, int dots, Duration timeout) {
    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_SERVERS = 3;
    private static final int MOST_SEARCHED = 6;
    private static final int PORT = 53;
    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(5);
    private static final Pattern WITH_PORT = Pattern.compile("\\[?([0-9A-Fa-f.:%\\w]+?)\\]?:(\\d{1,5})");
    private static final Pattern DOTS = Pattern.compile("\\bndots:(\\d{1,2})\\b");
    private static final Pattern SECONDS = Pattern.compile("\\btimeout:(\\d{1,2})\\b");

    /** Empty if the file cannot be read or names no server. */
    public static Optional<ResolvConf> read(Path file) {
        List<String> lines = SystemFiles.lines(file, MOST_BYTES).stream().map(String::strip).toList();
        ResolvConf read = new ResolvConf(servers(lines), search(lines), number(lines, DOTS).orElse(1),
                number(lines, SECONDS).map(Duration::ofSeconds).orElse(USUAL_TIMEOUT));
        return Optional.of(read).filter(conf -> !conf.servers().isEmpty());
    }

    private static List<InetSocketAddress> servers(List<String> lines) {
        return values(lines, "nameserver").map(ResolvConf::server)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST_SERVERS)
                .toList();
    }

    /** The last line that names domains wins. */
    private static List<String> search(List<String> lines) {
        List<String> last = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split("\\s+");
            if (words[0].equals("search") || words[0].equals("domain")) {
                last.clear();
                Stream.of(words).skip(1).map(RunNames::canonical).filter(name -> !name.isEmpty()).forEach(last::add);
            }
        }
        return last.stream().limit(MOST_SEARCHED).toList();
    }

    private static Optional<Integer> number(List<String> lines, Pattern option) {
        return values(lines, "options").map(option::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)))
                .reduce((_, last) -> last);
    }

    private static Stream<String> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.matches(key + "\\s.*"))
                .map(line -> line.substring(key.length()).strip());
    }

    private static Optional<InetSocketAddress> server(String text) {
        String word = text.split("\\s+")[0];
        Optional<InetAddress> plain = Literals.parse(word);
        if (plain.isPresent()) {
            return Optional.of(new InetSocketAddress(plain.get(), PORT));
        }
        Matcher parts = WITH_PORT.matcher(word);
        return parts.matches() && Integer.parseInt(parts.group(2)) < 1 << 16
                ? Literals.parse(parts.group(1))
                        .map(address -> new InetSocketAddress(address, Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }
}
