package dev.connectiondoctor.net;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Locale;

/** Turns what Java throws into data: by type first, by text only where Java has one type for several things. */
public final class Failures {
    private static final int MOST_TEXT = 500;

    private Failures() {}

    /** What happened to a connection while it was being made. */
    public static FailureKind connecting(IOException failure) {
        return switch (failure) {
            case NameFailure name -> name.kind();
            case ProxyRefusal refusal -> refusal.status() == 407
                    ? FailureKind.PROXY_AUTH_REQUIRED
                    : FailureKind.PROXY_REFUSED;
            case NotHttpAnswer _,ProxyUnusable _ -> FailureKind.PROXY_NOT_HTTP;
            case SocketTimeoutException _ -> FailureKind.CONNECTION_TIMEOUT;
            case NoRouteToHostException _ -> FailureKind.HOST_UNREACHABLE;
            case ConnectException refused -> says(refused, "timed out")
                    ? FailureKind.CONNECTION_TIMEOUT
                    : FailureKind.CONNECTION_REFUSED;
            case SocketException socket -> bySocketText(socket);
            case EOFException _ -> FailureKind.CONNECTION_CLOSED;
            default -> FailureKind.UNKNOWN;
        };
    }

    private static FailureKind bySocketText(SocketException failure) {
        if (says(failure, "reset") || says(failure, "aborted") || says(failure, "broken pipe")) {
            return FailureKind.CONNECTION_RESET;
        }
        boolean noNetwork = says(failure, "network is unreachable") || says(failure, "network is down")
                || says(failure, "unreachable network") || says(failure, "protocol family");
        return noNetwork
                ? FailureKind.NETWORK_UNREACHABLE
                : says(failure, "host is down") ? FailureKind.HOST_UNREACHABLE : FailureKind.UNKNOWN;
    }

    static boolean says(Throwable failure, String words) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains(words);
    }

    /** The failure as data, with the raw words scrubbed and cut. */
    public static Failure of(FailureKind kind, Operation operation, Throwable failure, Scrubber scrubber) {
        return new Failure(kind, operation, scrubber.scrub(words(failure), MOST_TEXT));
    }

    /** The system's words: of the exception, and of its cause where that says more. */
    public static String words(Throwable failure) {
        String own = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        Throwable cause = failure.getCause();
        return cause == null || cause.getMessage() == null || own.contains(cause.getMessage())
                ? own
                : own + " (" + cause.getMessage() + ")";
    }
}
