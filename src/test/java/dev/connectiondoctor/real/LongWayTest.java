package dev.connectiondoctor.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service on the other side of the world, and what Node makes of it. */
@RealPart
class LongWayTest {
    private static final String TWO = "10.99.0.2";
    private static final String THREE = "10.99.0.3";
    private static final String NOWHERE = "2001:db8::1";
    private static final String MORE_TIME = "--network-family-autoselection-attempt-timeout=2000";

    /** Connects to the first of these addresses that answers in time, as Node's own fetch does. */
    private static final String CONNECT = """
            const addresses = process.argv.slice(1).map(
                address => ({ address, family: address.includes(':') ? 6 : 4 }));
            const socket = require('net').connect({ host: 'far.practice.test', port: 443, autoSelectFamily: true,
                lookup: (name, options, done) => done(null, addresses) });
            socket.on('connect', () => { console.log('connected'); socket.destroy(); });
            socket.on('error', error => console.log(error.code));
            """;

    private Bench bench;
    private NetworkNamespaces network;
    private FarService service;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        network = NetworkNamespaces.make(folder);
        bench = new Bench(folder);
        service = FarService.start(bench, network.longWay(170));
    }

    @AfterEach
    void close() {
        if (network != null) {
            network.close();
        }
        if (bench != null) {
            bench.close();
        }
    }

    @Test
    void whereEveryAddressIsFarAwayItIsSaid() throws Exception {
        service.check(TWO, THREE).finds("tcp.far-away");
        assertThat(node(Map.of(), TWO, THREE)).isEqualTo("connected");
    }

    @Test
    void nodeGivesUpWhereTheLastAddressLeadsNowhere() throws Exception {
        service.check(TWO, NOWHERE).is("tcp.far-away");
        assertThat(node(Map.of(), TWO, NOWHERE)).isEqualTo("ETIMEDOUT");
        assertThat(node(Map.of("NODE_OPTIONS", MORE_TIME), TWO, NOWHERE)).isEqualTo("connected");
    }

    @Test
    void whereThereIsOnlyOneAddressItIsNoFault() throws Exception {
        service.check(TWO).isHealthy();
        assertThat(node(Map.of(), TWO)).isEqualTo("connected");
    }

    private String node(Map<String, String> variables, String... addresses) throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "-e", CONNECT));
        command.addAll(List.of(addresses));
        return network.runHere(variables, command).output().strip();
    }
}
