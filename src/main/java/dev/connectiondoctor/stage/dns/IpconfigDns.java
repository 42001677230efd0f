package dev.connectiondoctor.stage.dns;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.connectiondoctor.net.Literals;

/**
 * Reads {@code ipconfig /all} (Windows) in any language: the labels are translated, but every label about names
 * contains "DNS", its value is an address or a domain, and further values stand alone on the lines below.
 */
final class IpconfigDns {
    private static final Pattern LABELLED = Pattern.compile("\\s+(\\S.*?)[ .]*\\s?:(?:\\s+(.*))?");
    private static final Pattern DOMAIN = Pattern.compile("(?i)[a-z0-9_-]+(\\.[a-z0-9_-]+)*");

    private IpconfigDns() {}

    static NameSettings.Printed of(String told) {
        List<InetAddress> servers = new ArrayList<>();
        List<String> search = new ArrayList<>();
        boolean aboutNames = false;
        for (String line : told.lines().toList()) {
            Matcher parts = LABELLED.matcher(line);
            boolean alone = address(line.strip().replaceFirst("%.*", "")).isPresent()
                    || DOMAIN.matcher(line.strip()).matches();
            String value = line.strip();
            if (!alone) {
                boolean labelled = parts.matches();
                aboutNames = labelled && parts.group(1).toUpperCase(Locale.ROOT).contains("DNS");
                value = labelled && parts.group(2) != null ? parts.group(2).strip() : "";
            }
            if (aboutNames) {
                take(value, servers, search);
            }
        }
        return new NameSettings.Printed(servers, 0, search);
    }

    private static void take(String value, List<InetAddress> servers, List<String> search) {
        Optional<InetAddress> address = address(value);
        if (address.isPresent()) {
            address.filter(found -> !leftOver(found)).ifPresent(servers::add);
        } else if (DOMAIN.matcher(value).matches() && value.contains(".")) {
            search.add(value);
        }
    }

    /** An address of one link means nothing without the link, which is named as Windows counts them. */
    private static Optional<InetAddress> address(String text) {
        return Literals.parse(text).filter(_ -> text.contains(".") || text.contains(":"));
    }

    /** Windows lists fec0:0:0:ffff::1 to ::3 where nothing is set; nobody has answered there since 2004 (RFC 3879). */
    private static boolean leftOver(InetAddress address) {
        return address instanceof Inet6Address && address.isSiteLocalAddress();
    }
}
