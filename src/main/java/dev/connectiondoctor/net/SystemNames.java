package dev.connectiondoctor.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The system's own resolver. It cannot be interrupted, so each look-up has a daemon thread of its own, which is
 * abandoned when the time is up and ends when the system gives up.
 */
final class SystemNames implements Lookups {
    private static final List<String> TEMPORARY = List.of("temporary failure", "temporary error", "try again",
            "non-recoverable", "nonrecoverable");
    private static final List<String> NO_ADDRESS = List.of("no address associated", "no data of the requested type");

    private final Duration limit;
    private final Lookup lookup;

    /** The blocking call. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    SystemNames(Duration limit) {
        this(limit, InetAddress::getAllByName);
    }

    SystemNames(Duration limit, Lookup lookup) {
        this.limit = limit;
        this.lookup = lookup;
    }

    @Override
    public List<InetAddress> lookup(String host) throws NameFailure, InterruptedException {
        Lookup way = BoundNames.SYSTEM.orElse(lookup);
        try {
            return Stream.of(start(() -> way.all(host)).get(limit.toMillis(), TimeUnit.MILLISECONDS))
                    .map(SystemNames::bare)
                    .toList();
        } catch (TimeoutException _) {
            throw new NameFailure(FailureKind.DNS_TIMEOUT, host + ": no answer within " + limit.toSeconds() + " s");
        } catch (ExecutionException failure) {
            throw new NameFailure(kind(failure.getCause()), Failures.words(failure.getCause()));
        }
    }

    private static <T> FutureTask<T> start(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofPlatform().daemon().name("system-lookup").start(task);
        return task;
    }

    /** Without the name, which an address would otherwise carry along into every text. */
    private static InetAddress bare(InetAddress address) {
        try {
            return address.isLinkLocalAddress() ? address : InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Java passes on the words of {@code gai_strerror} (Linux, macOS) or of the system's message table (Windows); there
     * is nothing else to go by. Words in another language count as "not found", by far the most common.
     */
    static FailureKind kind(Throwable failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (TEMPORARY.stream().anyMatch(words::contains)) {
            return FailureKind.DNS_TEMPORARY;
        }
        return NO_ADDRESS.stream().anyMatch(words::contains) ? FailureKind.DNS_NO_ADDRESS : FailureKind.DNS_NOT_FOUND;
    }
}
