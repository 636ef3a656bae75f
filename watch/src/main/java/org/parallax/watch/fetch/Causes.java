package org.parallax.watch.fetch;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;

import javax.net.ssl.SSLException;

/** Names what went wrong on a line: one clause, without a full stop. */
final class Causes {
    private Causes() {}

    static String of(IOException fault) {
        return switch (fault) {
            case SSLException tls -> "no secure connection: " + told(tls);
            case SocketTimeoutException late -> "no connection in time";
            case ConnectException refused -> "no connection: " + told(refused);
            case NoRouteToHostException lost -> "no way there: " + told(lost);
            case NoHttpResponseException silent -> "the server hung up without an answer";
            case ConnectionClosedException cut -> "the connection ended early";
            case MessageConstraintException much -> "a header over the limit: " + told(much);
            default -> told(fault);
        };
    }

    private static String told(IOException fault) {
        String message = String.valueOf(fault.getMessage()).replaceAll("[^\\x20-\\x7e]+", " ");
        String line = message.length() > 160 ? message.substring(0, 160) + "…" : message;
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
