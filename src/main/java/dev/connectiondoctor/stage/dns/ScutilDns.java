package dev.connectiondoctor.stage.dns;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.Literals;

/**
 * Reads {@code scutil --dns} (macOS): one block for each resolver. The resolver with the longest matching domain
 * answers for a host; the ones without a domain answer for all others. What follows for single interfaces is not used
 * by ordinary programs.
 */
final class ScutilDns {
    private static final Pattern LINE = Pattern.compile("\\s*([a-z ]+?)(?:\\[\\d+])?\\s*:\\s*(.+?)\\s*");
    private static final String SCOPED = "(for scoped queries)";

    private ScutilDns() {}

    private static final class Block {
        private @Nullable String domain;
        private boolean multicast;
        private int port;
        private final List<InetAddress> servers = new ArrayList<>();
        private final List<String> search = new ArrayList<>();

        private void take(String key, String value) {
            switch (key) {
                case "domain" -> domain = value.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
                case "options" -> multicast = value.contains("mdns");
                case "port" -> port = value.matches("\\d{1,5}") ? Integer.parseInt(value) : 0;
                case "nameserver" -> Literals.parse(value).ifPresent(servers::add);
                case "search domain" -> search.add(value);
                default -> {}
            }
        }

        private boolean usable() {
            return !multicast && !servers.isEmpty();
        }

        private boolean owns(String host) {
            return domain != null && (host.equals(domain) || host.endsWith("." + domain));
        }
    }

    static NameSettings.Printed of(String told, String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        List<Block> blocks = blocks(told).stream().filter(Block::usable).toList();
        Optional<Block> owner = blocks.stream()
                .filter(block -> block.owns(name))
                .max(Comparator.comparingInt(block -> String.valueOf(block.domain).length()));
        List<Block> asked = owner.map(List::of)
                .orElseGet(() -> blocks.stream().filter(block -> block.domain == null).toList());
        Stream<InetAddress> servers = asked.stream().flatMap(block -> block.servers.stream());
        Stream<String> search = blocks.stream().filter(block -> block.domain == null).flatMap(b -> b.search.stream());
        return new NameSettings.Printed(servers.toList(),
                asked.stream().mapToInt(block -> block.port).findFirst().orElse(0), search.toList());
    }

    private static List<Block> blocks(String told) {
        List<Block> blocks = new ArrayList<>();
        for (String line : told.lines().takeWhile(text -> !text.contains(SCOPED)).toList()) {
            Matcher parts = LINE.matcher(line);
            if (line.startsWith("resolver #")) {
                blocks.add(new Block());
            } else if (!blocks.isEmpty() && parts.matches()) {
                blocks.getLast().take(parts.group(1), parts.group(2));
            }
        }
        return blocks;
    }
}
