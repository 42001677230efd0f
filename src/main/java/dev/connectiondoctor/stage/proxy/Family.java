package dev.connectiondoctor.stage.proxy;

import java.util.List;

import dev.connectiondoctor.net.NoProxy;
import dev.connectiondoctor.target.BaseUrl;

/**
 * Programs that find their proxy in the same way.
 *
 * @param name as its users know it
 * @param tools ids of the tools that belong to it
 * @param https variables that name the proxy for https addresses, in the order in which they are looked at
 * @param http the same for http addresses
 * @param exceptions variables that list the hosts without a proxy, in that order
 * @param dialect how it reads that list
 * @param switchedBy variable without which it heeds none of these; empty if it always does
 * @param system systems whose own proxy setting it heeds where no variable is set
 * @param script systems on which it asks the network's proxy script
 * @param socks whether it speaks SOCKS: {@code yes}, {@code no}, {@code extra} or {@code unknown}
 * @param logins the ways to log in to a proxy that it knows, in small letters
 * @param source where this is known from
 * @param unknown what is not known for certain; empty if nothing is open
 */
public record Family(String id, String name, List<String> tools, List<String> https, List<String> http,
        List<String> exceptions, NoProxy dialect, String switchedBy, List<String> system, List<String> script,
        String socks, List<String> logins, String source, String unknown) {

    List<String> variables(BaseUrl base) {
        return base.secure() ? https : http;
    }
}
