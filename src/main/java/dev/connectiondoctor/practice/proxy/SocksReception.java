package dev.connectiondoctor.practice.proxy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.connectiondoctor.practice.wire.Connection;
import dev.connectiondoctor.practice.wire.Reception;
import dev.connectiondoctor.practice.wire.Relay;
import dev.connectiondoctor.practice.wire.Resources;

/**
 * A SOCKS proxy without a login (RFC 1928, CONNECT alone). Like real ones it hangs up on whoever speaks HTTP to it.
 *
 * @param hosts addresses by host name or address literal; nothing else can be reached
 */
public record SocksReception(Resources resources, Map<String, List<InetAddress>> hosts) implements Reception {
    private static final int VERSION = 5;
    private static final int CONNECT = 1;
    private static final byte SUCCEEDED = 0;
    private static final byte HOST_UNREACHABLE = 4;

    @Override
    public void receive(Connection client) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(client.in());
        if (in.readUnsignedByte() == VERSION) {
            in.skipNBytes(in.readUnsignedByte());
            client.write(new byte[]{VERSION, 0});
            serve(client, in);
        }
        client.finish();
    }

    private void serve(Connection client, DataInputStream in) throws IOException, InterruptedException {
        in.skipNBytes(1);
        boolean connect = in.readUnsignedByte() == CONNECT;
        in.skipNBytes(1);
        String host = host(in);
        Optional<Socket> reached = new Reach(resources, hosts).to(host, in.readUnsignedShort());
        if (connect && reached.isPresent()) {
            reply(client, SUCCEEDED);
            new Relay(resources, Duration.ZERO).run(client, reached.get());
        } else {
            reply(client, HOST_UNREACHABLE);
        }
        reached.ifPresent(resources::drop);
    }

    private static String host(DataInputStream in) throws IOException {
        return switch (in.readUnsignedByte()) {
            case 1 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
            case 3 -> new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII);
            case 4 -> InetAddress.getByAddress(in.readNBytes(16)).getHostAddress();
            default -> "";
        };
    }

    private static void reply(Connection client, byte code) throws IOException {
        client.write(new byte[]{VERSION, code, 0, 1, 0, 0, 0, 0, 0, 0});
    }
}
