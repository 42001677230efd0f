package dev.connectiondoctor.stage.http;

import java.util.List;
import java.util.Map;

import dev.connectiondoctor.net.Failure;

/** What became of a request up to its status line. */
public sealed interface Opened {
    /**
     * The headers are there and the body is on its way. Close it.
     *
     * @param headers values by lower-case name, not scrubbed
     * @param sentNanos when the request was sent, by the run's ticker
     * @param headersNanos when the headers were read
     */
    record Answer(LlmRequest request, int status, String httpVersion, Map<String, List<String>> headers,
            Arrivals arrivals, long sentNanos, long headersNanos) implements Opened, AutoCloseable {
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** Milliseconds from the request to a later moment. */
        public double millisTo(long nanos) {
            return Math.max(0, (nanos - sentNanos) / 1e6);
        }

        /** The answer as far as it has come. */
        public RawAnswer raw(byte[] kept, long received, boolean complete, long endNanos) {
            return new RawAnswer(request.method(), request.url(), status, httpVersion, headers, kept, received,
                    complete, millisTo(headersNanos), millisTo(endNanos), request.bodyBytes());
        }

        /** Without headers, which are not scrubbed. */
        @Override
        public String toString() {
            return request.method() + " " + status;
        }

        @Override
        public void close() {
            arrivals.close();
        }
    }

    record Lost(Failure failure, double afterMs) implements Opened {}
}
