package dev.connectiondoctor.stage.dns;

import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.connectiondoctor.net.DnsAnswer;
import dev.connectiondoctor.net.DnsClient;
import dev.connectiondoctor.net.DnsTransport;
import dev.connectiondoctor.net.Literals;
import dev.connectiondoctor.net.SideBySide;
import dev.connectiondoctor.stage.ProbeContext;
import dev.connectiondoctor.stage.dns.DnsEvidence.Outcome;

/** Finds out whether a name got its addresses as part of a longer one. */
final class SearchTrial {
    private static final Set<Outcome> DENIED = Set.of(Outcome.NXDOMAIN, Outcome.NODATA);

    private final ProbeContext context;
    private final DnsEvidence own;

    SearchTrial(ProbeContext context, DnsEvidence own) {
        this.context = context;
        this.own = own;
    }

    /** The longer name; null if there is none. Asked only where no server knows the name and there are addresses. */
    @Nullable
    String answeredAs(NameSettings settings) throws InterruptedException {
        if (own.addresses().isEmpty() || own.fromHostsFile() || !denied()) {
            return null;
        }
        List<String> used = own.addresses().stream().map(DnsEvidence.Resolved::address).toList();
        InetSocketAddress server = settings.servers().getFirst().address();
        List<String> longer = settings.search().stream().map(domain -> own.host() + "." + domain).toList();
        List<DnsAnswer> answers = SideBySide.forEach(longer, name -> () -> DnsClient.of(context.network())
                .ask(server, DnsTransport.UDP, name, context.limits().connect()));
        for (int index = 0; index < longer.size(); index++) {
            List<String> found = answers.get(index).addresses().stream().map(Literals::text).toList();
            if (!Collections.disjoint(found, used)) {
                return longer.get(index);
            }
        }
        return null;
    }

    private boolean denied() {
        return own.servers().stream().anyMatch(answer -> DENIED.contains(answer.outcome()))
                && own.servers().stream().noneMatch(answer -> answer.outcome() == Outcome.ADDRESSES);
    }
}
