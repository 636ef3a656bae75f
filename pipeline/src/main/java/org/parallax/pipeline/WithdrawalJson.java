package org.parallax.pipeline;

import org.parallax.store.Withdrawal;

/**
 * A withdrawal as one line: {@code
 * {"withdrawn":sequence,"of","kind":"report|reading|decision|quarantine","what":"report|name","at","by","with","why"}}.
 */
public final class WithdrawalJson {
    private WithdrawalJson() {}

    public static String line(Withdrawal withdrawal) {
        return Json.line(
                Json.object()
                        .put("withdrawn", withdrawal.sequence())
                        .put("of", withdrawal.of())
                        .put("kind", withdrawal.kind())
                        .put("what", withdrawal.what().word())
                        .put("at", withdrawal.at().toString())
                        .put("by", withdrawal.by())
                        .put("with", withdrawal.with())
                        .put("why", withdrawal.why()));
    }
}
