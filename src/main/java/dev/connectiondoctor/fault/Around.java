package dev.connectiondoctor.fault;

import java.util.ArrayList;
import java.util.List;

import dev.connectiondoctor.stage.Observations;
import dev.connectiondoctor.stage.tcp.TcpEvidence;

/** What to do where a computer runs inside another one, and so has a network of its own. */
final class Around {
    /** What most VPNs leave of 1,500 bytes. */
    private static final String SMALLER = "1300";

    private Around() {}

    private static boolean in(Observations seen, String kind) {
        return seen.tcp().filter(tcp -> tcp.surroundings().contains(kind)).isPresent();
    }

    /** Ways to keep packets small, where they are made. */
    static List<Fix> smallerPackets(Observations seen) {
        List<Fix> fixes = new ArrayList<>();
        if (in(seen, TcpEvidence.WSL)) {
            fixes.add(Fix.of("smaller-packets-wsl", new Step.Text("run"),
                    new Step.Command("sudo ip link set dev eth0 mtu " + SMALLER), new Step.Text("mirrored"))
                    .forAudience(Fix.Audience.DEVELOPER)
                    .forOs("linux"));
        }
        if (in(seen, TcpEvidence.CONTAINER)) {
            fixes.add(Fix.of("smaller-packets-docker", new Step.Text("host"),
                    new Step.File("/etc/docker/daemon.json", "{ \"mtu\": " + SMALLER + " }"), new Step.Text("restart"))
                    .forAudience(Fix.Audience.DEVELOPER));
        }
        fixes.add(Fixes.lowerMtu());
        return fixes;
    }

    /** Where to look when nothing answers. */
    static List<Fix> ownNetwork(Observations seen) {
        List<Fix> fixes = new ArrayList<>();
        if (in(seen, TcpEvidence.WSL)) {
            fixes.add(Fixes.words("check-outside-wsl", "compare", "mirrored").forAudience(Fix.Audience.DEVELOPER));
        }
        if (in(seen, TcpEvidence.CONTAINER)) {
            fixes.add(Fixes.words("check-outside-container", "compare").forAudience(Fix.Audience.DEVELOPER));
        }
        return fixes;
    }
}
