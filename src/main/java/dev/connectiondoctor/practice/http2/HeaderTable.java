package dev.connectiondoctor.practice.http2;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The headers that are known by number: the same ones for everybody, and the last ones that were sent. */
final class HeaderTable {
    /** Unless told otherwise (RFC 9113, section 6.5.2). */
    static final int STANDARD_SIZE = 4_096;

    /** RFC 7541, appendix A, from number 1 on. */
    private static final List<HeaderField> STATIC = """
            :authority
            :method GET
            :method POST
            :path /
            :path /index.html
            :scheme http
            :scheme https
            :status 200
            :status 204
            :status 206
            :status 304
            :status 400
            :status 404
            :status 500
            accept-charset
            accept-encoding gzip, deflate
            accept-language
            accept-ranges
            accept
            access-control-allow-origin
            age
            allow
            authorization
            cache-control
            content-disposition
            content-encoding
            content-language
            content-length
            content-location
            content-range
            content-type
            cookie
            date
            etag
            expect
            expires
            from
            host
            if-match
            if-modified-since
            if-none-match
            if-range
            if-unmodified-since
            last-modified
            link
            location
            max-forwards
            proxy-authenticate
            proxy-authorization
            range
            referer
            refresh
            retry-after
            server
            set-cookie
            strict-transport-security
            transfer-encoding
            user-agent
            vary
            via
            www-authenticate""".lines().map(HeaderTable::field).toList();

    private final Deque<HeaderField> dynamic = new ArrayDeque<>();
    private int size;
    private int most = STANDARD_SIZE;

    private static HeaderField field(String line) {
        String[] parts = line.split(" ", 2);
        return new HeaderField(parts[0], parts.length < 2 ? "" : parts[1]);
    }

    /** The number of a name that everybody knows, or 0. */
    static int known(String name) {
        for (int at = 0; at < STATIC.size(); at++) {
            if (STATIC.get(at).name().equals(name)) {
                return at + 1;
            }
        }
        return 0;
    }

    HeaderField get(int number) throws Http2Error {
        if (number >= 1 && number <= STATIC.size()) {
            return STATIC.get(number - 1);
        }
        int younger = number - STATIC.size() - 1;
        if (younger < 0 || younger >= dynamic.size()) {
            throw new Http2Error(ErrorCode.COMPRESSION_ERROR, "no header has the number " + number);
        }
        Iterator<HeaderField> all = dynamic.iterator();
        for (int skipped = 0; skipped < younger; skipped++) {
            all.next();
        }
        return all.next();
    }

    void add(HeaderField field) {
        dynamic.addFirst(field);
        size += field.size();
        evict();
    }

    void resize(int bytes) throws Http2Error {
        if (bytes > STANDARD_SIZE) {
            throw new Http2Error(ErrorCode.COMPRESSION_ERROR, "a table of " + bytes + " bytes");
        }
        most = bytes;
        evict();
    }

    private void evict() {
        while (size > most) {
            size -= dynamic.removeLast().size();
        }
    }
}
