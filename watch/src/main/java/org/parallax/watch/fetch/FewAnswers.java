package org.parallax.watch.fetch;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.http.io.SessionInputBuffer;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the header of an answer, and of a few interim ones before it, such as {@code 103 Early
 * Hints}. One is made for each connection, which carries one request.
 */
final class FewAnswers extends DefaultHttpResponseParser {
    private static final int MOST_INTERIM = 10;

    private int seen;

    FewAnswers(Http1Config config) {
        super(config);
    }

    @Override
    public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
            throws IOException, HttpException {
        if (seen++ > MOST_INTERIM)
            throw new ProtocolException("more than " + MOST_INTERIM + " interim answers");
        return super.parse(buffer, in);
    }
}
