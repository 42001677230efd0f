package dev.connectiondoctor.net;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.security.Security;
import java.util.List;
import java.util.stream.Stream;

/** Java's own look-ups, answered by the run that asks; see {@link BoundNames}. Loaded by Java as a service. */
public final class RunResolverProvider extends InetAddressResolverProvider {

    /** For Java's service loader. */
    public RunResolverProvider() {}

    /**
     * Two runs may give one name different addresses, so Java must not remember any. The policy is read after the first
     * look-up has loaded this provider, which makes this the place to set it.
     */
    @Override
    public InetAddressResolver get(Configuration configuration) {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        return new RunResolver(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "connection-doctor";
    }

    private record RunResolver(InetAddressResolver builtIn) implements InetAddressResolver {
        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            return BoundNames.CURRENT.isBound()
                    ? bound(BoundNames.CURRENT.get(), host, policy)
                    : builtIn.lookupByName(host, policy);
        }

        private Stream<InetAddress> bound(NameService names, String host, LookupPolicy policy)
                throws UnknownHostException {
            SystemNames.Lookup system = name -> builtIn.lookupByName(name, policy).toArray(InetAddress[]::new);
            try {
                List<InetAddress> found = BoundNames.call(BoundNames.SYSTEM, system, () -> names.lookup(host));
                return found.stream().map(address -> named(host, address));
            } catch (UnknownHostException failure) {
                throw failure;
            } catch (IOException failure) {
                throw new UnknownHostException(Failures.words(failure));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new UnknownHostException(host + ": interrupted");
            }
        }

        /** An address that remembers its name: Java checks certificates against that. */
        private static InetAddress named(String host, InetAddress address) {
            try {
                return address instanceof Inet6Address six && six.getScopeId() != 0
                        ? Inet6Address.getByAddress(host, six.getAddress(), six.getScopeId())
                        : InetAddress.getByAddress(host, address.getAddress());
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException("the length of an address", impossible);
            }
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return builtIn.lookupByAddress(address);
        }
    }
}
