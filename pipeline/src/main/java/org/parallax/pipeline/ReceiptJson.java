package org.parallax.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.parallax.store.Receipt;

/** A receipt as one line of the output contract. */
public final class ReceiptJson {
    private ReceiptJson() {}

    /** {@code {"receipt","report","sha256","leaf","status"}}. */
    public static String line(Receipt receipt) {
        return line(receipt, "report");
    }

    /** Of a row of an outside table: {@code {"receipt","row","sha256","leaf","status"}}. */
    public static String row(Receipt receipt) {
        return line(receipt, "row");
    }

    private static String line(Receipt receipt, String of) {
        ObjectNode node = Json.object();
        node.put("receipt", receipt.sequence());
        node.put(of, receipt.report());
        node.put("sha256", receipt.sha256());
        node.put("leaf", receipt.leaf());
        node.put("status", receipt.status().word());
        return Json.line(node);
    }
}
